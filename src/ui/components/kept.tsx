import { raw } from "hono/html"
import type { Child } from "hono/jsx"
import { usePage } from "../page-context.ts"

const most = 500
const kept = new Map<string, string>()

type KeptProps = {
  /** All that the drawing depends on besides the page's language; whatever differs must differ here. */
  readonly by: string
  readonly children?: Child
}

/**
 * Draws once what is the same on many pages, and remembers it: pictures, menus, long lists to choose from. Never for what
 * depends on who asks.
 */
export const Kept = ({ by, children }: KeptProps) => {
  const { language } = usePage()
  const key = `${language} ${by}`
  const known = kept.get(key)
  if (known !== undefined) return raw(known)
  const drawn = String(children)
  const [oldest] = kept.size >= most ? kept.keys() : []
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(key, drawn)
  return raw(drawn)
}
