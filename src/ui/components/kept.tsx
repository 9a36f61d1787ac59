import { hash } from "node:crypto"
import { raw } from "hono/html"
import type { Child } from "hono/jsx"
import type { Language } from "#kernel/text.ts"
import { usePage } from "../page-context.ts"

/** Characters of all drawings together: some 20 MB of Thai. */
const most = 10_000_000
const kept = new Map<string, string>()
let held = 0

type KeptProps = {
  /** All that the drawing depends on besides the page's language; whatever differs must differ here. */
  readonly by: string
  readonly children?: Child
}

/**
 * Draws once what is the same on many pages, and remembers it: pictures, menus, long lists to choose from, what was done in
 * a case. Never for what depends on who asks. What was longest not asked for is forgotten first.
 */
export const Kept = ({ by, children }: KeptProps) => drawOnce(usePage().language, by, () => children)

/** The same for what is drawn again and again within one page: as markup that is not escaped again. */
export const drawOnce = (language: Language, by: string, draw: () => Child) => {
  const key = `${language} ${by.length > 100 ? keyOf(by) : by}`
  const known = kept.get(key)
  if (known !== undefined) {
    kept.delete(key)
    kept.set(key, known)
    return raw(known)
  }
  const drawn = inOnePiece(String(draw()))
  keep(key, drawn)
  return raw(drawn)
}

/** A short word for all that a drawing depends on, where that is much. */
export const keyOf = (...parts: readonly unknown[]): string =>
  hash(
    "sha256",
    parts.map((part) => (typeof part === "string" ? part : JSON.stringify(part))).join(" "),
    "base64url",
  )

/** Text put together from thousands of pieces stays so until it is written out; each page would gather them anew. */
const inOnePiece = (text: string): string => Buffer.from(text, "utf16le").toString("utf16le")

const keep = (key: string, drawn: string) => {
  kept.set(key, drawn)
  held += drawn.length
  for (const [oldest, text] of kept) {
    if (held <= most) break
    kept.delete(oldest)
    held -= text.length
  }
}
