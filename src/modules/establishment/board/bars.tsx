import { formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { usePage } from "#ui/page-context.ts"
import { words } from "../words.ts"
import { boardWords } from "./words.ts"

export type Bar = {
  readonly label: Text
  readonly path: string | undefined
  readonly total: number
  readonly late: number
  readonly soon: number
}

type BarsProps = {
  readonly title: Text
  readonly bars: readonly Bar[]
  /** How many are seen at once; the others open below. */
  readonly first?: number
  readonly more?: string
}

/** Counts as bars from zero, late ones marked; a table, so that it is read aloud as one. */
export const Bars = ({ title, bars, first = bars.length, more }: BarsProps) => {
  const { t } = usePage()
  const most = Math.max(1, ...bars.map(({ total }) => total))
  return (
    <section>
      <h2>{t(title)}</h2>
      <BarTable title={title} bars={bars.slice(0, first)} most={most} />
      {bars.length > first && (
        <details>
          <summary>{more}</summary>
          <BarTable title={title} bars={bars.slice(first)} most={most} />
        </details>
      )}
    </section>
  )
}

const BarTable = ({ title, bars, most }: { title: Text; bars: readonly Bar[]; most: number }) => {
  const { t, href } = usePage()
  return (
    <table class="bars">
      <caption class="visually-hidden">{t(title)}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t(title)}</th>
          <th scope="col">{t(boardWords.count)}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr>
            <th scope="row">{bar.path ? <a href={href(bar.path)}>{t(bar.label)}</a> : t(bar.label)}</th>
            <td>
              <BarCell bar={bar} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const BarCell = ({ bar, most }: { readonly bar: Bar; readonly most: number }) => {
  const { t, language } = usePage()
  const share = (value: number) => (100 * value) / most
  const { total, late, soon } = bar
  return (
    <span class="bar">
      <span class="bar-says">{formatNumber(total, language)}</span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bar-late" width={share(late)} height="10" />
        <rect class="bar-soon" x={share(late)} width={share(soon)} height="10" />
        <rect class="bar-all" x={share(late + soon)} width={share(total - late - soon)} height="10" />
      </svg>
      <span class="soft">{late > 0 && `${t(words.lateness.late)} ${formatNumber(late, language)}`}</span>
    </span>
  )
}
