// The views that are open, and those that were until a moment ago: who switches between two themes gets both at once.
import type { View } from './view.ts'
import { viewKey } from './view.ts'
import type { ViewSession } from './view-session.ts'

/** Views by what they show. */
export interface SessionShelf {
  /** The session of a view, opened if need be. */
  readonly take: (view: View) => ViewSession
  readonly close: () => void
}

/** Views that nobody looks at stay for a while, and not more of them than this. */
const idleKept = 4

/** An empty shelf. */
export function makeSessionShelf(open: (view: View) => ViewSession): SessionShelf {
  const sessions = new Map<string, ViewSession>()

  function makeRoom(): void {
    const idle = [...sessions].filter(([, session]) => !session.isHeard())
    for (const [key, session] of idle.slice(0, Math.max(0, idle.length - idleKept))) {
      session.close()
      sessions.delete(key)
    }
  }

  return {
    take(view) {
      const key = viewKey(view)
      const session = sessions.get(key) ?? open(view)
      // The last in the order is the one that was taken last.
      sessions.delete(key)
      makeRoom()
      sessions.set(key, session)
      return session
    },
    close() {
      for (const session of sessions.values()) session.close()
      sessions.clear()
    },
  }
}
