import { raw } from "hono/html"
import type { JSX } from "hono/jsx/jsx-runtime"
import { toThaiNumerals } from "#kernel/numerals.ts"
import { usePage } from "#ui/page-context.ts"

/** Papers of Thai offices have Thai numerals: what is read is written so, addresses and drawings stay as they are. */
export const ThaiNumerals = ({ children }: { readonly children: JSX.Element }) => {
  const { language } = usePage()
  const html = String(children)
  if (language !== "th") return raw(html)
  const inTexts = html.replaceAll(/>[^<]+</g, (text) =>
    text.replaceAll(/&#?\w+;|\d+/g, (found) => (found.startsWith("&") ? found : toThaiNumerals(found))),
  )
  return raw(inTexts)
}
