/** The look of the clicker: light and dark, upright and across. */
export const clickerCss = `
:root{color-scheme:light dark;--ink:#1d1d1f;--faint:#55555b;--line:#8a8a90;--ground:#f4f4f6;--raised:#fff;--mark:#0b57d0;--on-mark:#fff;--bad:#8c1d18;--bad-ground:#fbe9e7}
@media (prefers-color-scheme:dark){:root{--ink:#ececf0;--faint:#b6b6be;--line:#84848c;--ground:#141416;--raised:#26262a;--mark:#a8c7fa;--on-mark:#0a2a5c;--bad:#ffb4ab;--bad-ground:#45201d}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html,body{margin:0;height:100%;overflow:hidden;overscroll-behavior:none}
html,body,.notes{touch-action:pan-y pinch-zoom}
body{display:grid;grid-template:auto minmax(0,1fr) auto/minmax(0,1fr);gap:.6rem;height:100dvh;padding:calc(.7rem + env(safe-area-inset-top)) calc(1rem + env(safe-area-inset-right)) calc(.9rem + env(safe-area-inset-bottom)) calc(1rem + env(safe-area-inset-left));color:var(--ink);background:var(--ground);font:17px/1.4 system-ui,sans-serif;-webkit-text-size-adjust:100%}
.line{display:flex;gap:1rem;justify-content:space-between;color:var(--faint);font-size:15px}
.deck{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;min-width:0}
.place{flex:none;font-variant-numeric:tabular-nums;font-weight:600}
.note{margin:.4rem 0 0;padding:.5rem .8rem;border-radius:.5rem;background:#000;color:#fff;font-weight:600;border:1px solid var(--line)}
.note.fault{background:var(--bad-ground);color:var(--bad);border-color:transparent}
.spoken{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
main{display:flex;flex-direction:column;gap:.6rem;min-height:0}
h1{margin:0;font-size:1.45rem;line-height:1.2;text-wrap:balance;overflow-wrap:anywhere;max-height:30vh;overflow:hidden;flex:none}
.notes{flex:1;min-height:3rem;overflow:auto;overflow-wrap:anywhere;overscroll-behavior:contain;padding-block:.1rem}
.notes p{margin:0 0 .6em}
.notes[data-empty],.quiet{color:var(--faint)}
.quiet{margin:0;font-size:14px;flex:none}
.after{margin:0;flex:none;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;border-top:1px solid var(--line);padding-top:.5rem}
.after span{color:var(--faint)}
footer{display:grid;gap:.6rem}
button{font:inherit;font-weight:600;color:inherit;background:var(--raised);border:1px solid var(--line);border-radius:.8rem;min-width:48px;min-height:48px;padding:.3rem .9rem;cursor:pointer;touch-action:manipulation;-webkit-tap-highlight-color:transparent;user-select:none;-webkit-user-select:none}
button:active{transform:scale(.98)}
:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
.time{display:flex;gap:.6rem;align-items:center}
.time output{flex:1;font-size:1.5rem;font-weight:600;font-variant-numeric:tabular-nums}
.turns{display:grid;grid-template-columns:minmax(0,1.35fr) minmax(0,1fr) minmax(0,1.9fr);gap:.6rem}
.turns button{min-height:max(5.5rem,16dvh);padding:.3rem;font-size:clamp(1rem,4.4vw,1.15rem)}
.turns .next{border-color:transparent;background:var(--mark);color:var(--on-mark)}
button[aria-pressed=true]{background:#000;color:#fff;border-color:#fff;outline:2px solid #000}
[data-lost] .turns{opacity:.55}
@media (orientation:landscape) and (max-height:560px){body{grid-template:auto minmax(0,1fr)/minmax(0,1fr) minmax(15rem,38vw);column-gap:1.2rem}footer{grid-area:1/2/3/3;grid-template-rows:auto minmax(0,1fr)}.turns{grid-template:minmax(0,2fr) minmax(0,1fr)/minmax(0,1fr) minmax(0,1fr)}.turns .next{grid-area:1/1/2/3}.turns button{min-height:48px}h1{font-size:1.25rem}.time button{padding-inline:.6rem}}
@media (min-width:60rem) and (min-height:561px){body{max-width:60rem;margin:auto}}
@media (prefers-reduced-motion:reduce){button:active{transform:none}}
@media (forced-colors:active){button[aria-pressed=true]{outline:3px solid}}
`
