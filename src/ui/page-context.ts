import { createContext, useContext } from "hono/jsx"
import type { Language, Text } from "#kernel/text.ts"

/** What every component may know of the page that it stands on. */
export type PageContext = {
  readonly language: Language
  readonly t: (text: Text) => string
  readonly href: (path: string) => string
}

const thai: PageContext = { language: "th", t: (text) => text.th, href: (path) => path }

export const PageContext = createContext<PageContext>(thai)

export const usePage = (): PageContext => useContext(PageContext)
