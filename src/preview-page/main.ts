// The script of the preview's two pages: the tools around a deck, and the frame that shows its slides.
import { startFrame } from './frame.ts'
import { startTools } from './tools.ts'

if (document.body.dataset['page'] === 'frame') startFrame()
else startTools()
