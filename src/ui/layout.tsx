import type { Child } from "hono/jsx"
import type { Language, Text } from "#kernel/text.ts"
import { Footer, Header, type NavigationItem, type PersonalLink } from "./frame.tsx"
import { Menu, type NavigationGroup } from "./menu.tsx"
import { PageContext } from "./page-context.ts"
import { words } from "./words.ts"

/** What stands around the content of every page. */
export type Frame = {
  readonly language: Language
  /** The address without the language, with its query. */
  readonly address: string
  readonly title: Text
  readonly content: Child
  readonly wide: boolean
  /** Nothing stands around it but the brand and the other language. */
  readonly plain: boolean
  readonly navigation: readonly NavigationGroup[]
  /** What stands at the foot of every page. */
  readonly footer: readonly NavigationItem[]
  /** What waits for whoever is signed in. */
  readonly personal: readonly PersonalLink[]
  readonly account: { readonly name: string; readonly path: string } | undefined
  readonly signInPath: string
  readonly notice: Text | undefined
  /** All that stands here is invented, and every page says so. */
  readonly demonstration: boolean
  readonly assets: { readonly styles: string; readonly script: string; readonly fonts: readonly string[] }
}

/** A whole page as HTML. */
export const renderPage = (frame: Frame): string => {
  const { language, assets } = frame
  const t = (text: Text) => text[language]
  const href = (path: string) => addressIn(language, path)
  const other = language === "th" ? "en" : "th"
  const page = (
    <PageContext.Provider value={{ language, t, href }}>
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${t(frame.title)} · ${t(words.product)}`}</title>
          <meta name="color-scheme" content="light dark" />
          <link rel="stylesheet" href={assets.styles} />
          {assets.fonts.map((font) => (
            <link
              rel="preload"
              href={font}
              as="font"
              type="font/woff2"
              crossorigin="anonymous"
              fetchpriority="low"
            />
          ))}
          <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
          <link rel="alternate" hreflang={other} href={addressIn(other, frame.address)} />
          <script type="module" src={assets.script}></script>
        </head>
        <body>
          <a class="skip" href="#content">
            {t(words.skip)}
          </a>
          {frame.demonstration && (
            <p class="demonstration" role="note">
              <strong>{t(words.demonstration)}</strong> {t(words.demonstrationSays)}
            </p>
          )}
          <Header
            otherLanguage={addressIn(other, frame.address)}
            personal={frame.personal}
            account={frame.account}
            signIn={frame.signInPath}
            plain={frame.plain}
          />
          <div class={frame.plain ? "page plain" : "page"}>
            {!frame.plain && <Menu groups={frame.navigation} current={frame.address.split("?")[0] ?? "/"} />}
            <main id="content" class={frame.wide ? "content wide" : "content"} tabindex={-1}>
              {frame.notice && (
                <p class="notice" role="status">
                  {t(frame.notice)}
                </p>
              )}
              {frame.content}
            </main>
          </div>
          <Footer items={frame.footer} />
        </body>
      </html>
    </PageContext.Provider>
  )
  return `<!doctype html>${String(page)}`
}

/** Thai stands at the address itself, English behind /en. */
const addressIn = (language: Language, address: string): string => {
  if (language === "th") return address
  return address.startsWith("/?") || address === "/" ? `/en${address.slice(1)}` : `/en${address}`
}
