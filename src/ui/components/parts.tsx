import type { Child } from "hono/jsx"
import { formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { usePage } from "../page-context.ts"
import { words } from "../words.ts"

/** Which colour and shape a state has. The word always stands beside. */
export type Tone = "jade" | "slate" | "brick" | "marigold" | "indigo"

/** A state: a shape, a word, a colour, in this order of importance. */
export const Status = ({ tone, label }: { readonly tone: Tone; readonly label: Text }) => {
  const { t } = usePage()
  return <span class={`status ${tone}`}>{t(label)}</span>
}

/** One large figure that leads to its rows. */
export const Figure = ({ value, label, path, note, tone = "indigo" }: FigureProps) => {
  const { t, href, language } = usePage()
  return (
    <a class={`figure ${tone}`} href={href(path)}>
      <span class="figure-value">{formatNumber(value, language)}</span>
      <span class="figure-label">{t(label)}</span>
      {note && <span class="figure-note">{t(note)}</span>}
    </a>
  )
}
type FigureProps = {
  readonly value: number
  readonly label: Text
  readonly path: string
  readonly note?: Text | undefined
  readonly tone?: Tone
}

export const Figures = ({ children }: { readonly children?: Child }) => <div class="figures">{children}</div>

/** Names and what they stand for, as a description list. Entries without a value are left out. */
export const Facts = ({ facts }: { readonly facts: readonly (readonly [Text, Child | undefined])[] }) => {
  const { t } = usePage()
  return (
    <dl class="facts">
      {facts.map(
        ([label, value]) =>
          value !== undefined && (
            <div>
              <dt>{t(label)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** What will be here, and how to begin. */
export const Empty = ({ says, children }: { readonly says: Text; readonly children?: Child }) => {
  const { t } = usePage()
  return (
    <div class="empty">
      <p>{t(says)}</p>
      {children}
    </div>
  )
}

export const Breadcrumbs = ({
  steps,
}: {
  readonly steps: readonly { readonly path: string; readonly label: Text }[]
}) => {
  const { t, href } = usePage()
  return (
    <nav class="breadcrumbs" aria-label={t(words.whereYouAre)}>
      <ol>
        {steps.map(({ path, label }) => (
          <li>
            <a href={href(path)}>{t(label)}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Pages of a list, by addresses that can be kept and sent. */
export const Pagination = ({ page, pages, path }: PaginationProps) => {
  const { t, href } = usePage()
  if (pages <= 1) return null
  return (
    <nav class="pagination" aria-label={t(words.pages)}>
      {page > 1 && (
        <a rel="prev" href={href(path(page - 1))}>
          {t(words.previous)}
        </a>
      )}
      <span>{t(words.pageOf(page, pages))}</span>
      {page < pages && (
        <a rel="next" href={href(path(page + 1))}>
          {t(words.next)}
        </a>
      )}
    </nav>
  )
}
type PaginationProps = {
  readonly page: number
  readonly pages: number
  readonly path: (page: number) => string
}

/** Something to know before going on: a doubt, a lack, a limit. */
export const Callout = ({
  tone,
  title,
  children,
}: {
  readonly tone: Tone
  readonly title: Text
  readonly children?: Child
}) => {
  const { t } = usePage()
  return (
    <section class={`callout ${tone}`}>
      <h2>{t(title)}</h2>
      {children}
    </section>
  )
}
