import { formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { MenuButton, type NavigationItem } from "./menu.tsx"
import { usePage } from "./page-context.ts"
import { words } from "./words.ts"

export type { NavigationItem } from "./menu.tsx"

/** A page of one's own, with how much waits there. */
export type PersonalLink = NavigationItem & {
  readonly count: number
  /** Some of it is late. */
  readonly urgent: boolean
  /** The count in words, for who cannot see it. */
  readonly says: Text
}

type HeaderProps = {
  readonly otherLanguage: string
  readonly personal: readonly PersonalLink[]
  readonly account: { readonly name: string; readonly path: string } | undefined
  readonly signIn: string
  readonly plain: boolean
}

export const Header = ({ otherLanguage, personal, account, signIn, plain }: HeaderProps) => {
  const { language, t, href } = usePage()
  return (
    <header class="masthead">
      {!plain && <MenuButton />}
      <a class="brand" href={href("/")}>
        <Mark />
        <span class="brand-name">{t(words.product)}</span>
        <span class="brand-says">{t(words.productSays)}</span>
      </a>
      {!plain && <Search />}
      <nav class="masthead-links" aria-label={t(words.product)}>
        {!plain &&
          personal.map(({ path, label, count, urgent, says }) => (
            <a href={href(path)}>
              {t(label)}
              {count > 0 && (
                <span class={urgent ? "count urgent" : "count"} title={t(says)}>
                  <span aria-hidden="true">{formatNumber(count, language)}</span>
                  <span class="visually-hidden">{t(says)}</span>
                </span>
              )}
            </a>
          ))}
        <a
          href={otherLanguage}
          lang={language === "th" ? "en" : "th"}
          hreflang={language === "th" ? "en" : "th"}
        >
          {t(words.otherLanguage)}
        </a>
        {!plain &&
          (account ? (
            <a href={href(account.path)}>{account.name}</a>
          ) : (
            <a href={href(signIn)}>{t(words.signIn)}</a>
          ))}
      </nav>
    </header>
  )
}

const Search = () => {
  const { t, href } = usePage()
  return (
    <form class="masthead-search" action={href("/search")} role="search">
      <label class="visually-hidden" for="masthead-q">
        {t(words.search)}
      </label>
      <input id="masthead-q" name="q" type="search" placeholder={t(words.searchHint)} autocomplete="off" />
      <button type="submit">{t(words.search)}</button>
    </form>
  )
}

/** Two arcs that meet: the sign of the product. */
const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    <path
      d="M4 24C6 10 15 6 28 8"
      fill="none"
      stroke="currentColor"
      stroke-width="3"
      stroke-linecap="round"
    />
    <path
      class="mark-accent"
      d="M4 24C14 26 26 22 28 8"
      fill="none"
      stroke-width="3"
      stroke-linecap="round"
    />
    <circle cx="4" cy="24" r="3" fill="currentColor" />
    <circle cx="28" cy="8" r="3" fill="currentColor" />
  </svg>
)

export const Footer = ({ items }: { readonly items: readonly NavigationItem[] }) => {
  const { t, href } = usePage()
  return (
    <footer class="foot">
      <ul>
        {items.map(({ path, label }) => (
          <li>
            <a href={href(path)}>{t(label)}</a>
          </li>
        ))}
      </ul>
    </footer>
  )
}
