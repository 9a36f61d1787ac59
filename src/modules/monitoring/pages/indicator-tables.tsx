import { formatNumber } from "#kernel/format.ts"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { correctedTo, countsIn, figureIn, isShare } from "../figure.ts"
import type { Indicator } from "../indicators/compute.ts"
import { standsBeside } from "../indicators/definitions.ts"
import { sources } from "../indicators/facts.ts"
import { paths } from "../paths.ts"
import { monitoringWords as words } from "../words.ts"
import type { Asked } from "./year-form.tsx"

/** A share as a part of a whole. The figure in words stands beside it. */
export const Bar = ({ indicator }: { readonly indicator: Indicator }) =>
  isShare(indicator) && indicator.value !== null ? (
    <svg class="share-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="share-whole" width="100" height="4" />
      <rect class="share-part" width={String(indicator.value * 100)} height="4" />
    </svg>
  ) : null

/** Money planned and spent, by who gives it; every sum leads to the relations that it is made of. */
export const Budget = ({ shown, now, asked }: TableProps) => {
  const { t, href, language } = usePage()
  const cell = (stage: "planned" | "spent", source: string) => {
    const figure = shown.find(({ id }) => id === `budget_${stage}${source}`)
    const later = figure && correctedTo(figure, now)
    return figure ? (
      <>
        <a href={href(paths.indicator(figure.id, null, asked.year, asked.evidence, asked.province))}>
          {formatNumber(Math.round(figure.numerator), language)}
        </a>
        {later && (
          <span class="later-figure">
            {" "}
            {t(words.now(formatNumber(Math.round(later.numerator), language)))}
          </span>
        )}
      </>
    ) : (
      "–"
    )
  }
  const rule = shown.find(({ id }) => id === "budget_spent")?.rule
  if (!rule) return null
  return (
    <>
      <h2>{t(words.budget)}</h2>
      <p class="soft">{t(rule)}</p>
      <Table
        caption={words.budget}
        rows={["", ...sources.map((source) => `_${source}`)]}
        columns={[
          {
            label: words.source,
            heads: true,
            cell: (source) =>
              t(words.sources[source.slice(1) as keyof typeof words.sources] ?? words.allSources),
          },
          { label: words.planned, align: "end", cell: (source) => cell("planned", source) },
          { label: words.spent, align: "end", cell: (source) => cell("spent", source) },
        ]}
      />
    </>
  )
}

type TableProps = {
  readonly shown: readonly Indicator[]
  readonly now: readonly Indicator[] | undefined
  readonly asked: Asked
}

/** Indicators with their figures, what later corrections made of those of a closed year, and their rules in words. */
export const IndicatorTable = ({ shown, now, asked }: TableProps) => {
  const { t, href, language } = usePage()
  const laterFigure = (figure: Indicator) => {
    const later = correctedTo(figure, now)
    if (!later) return undefined
    const beside = later.denominator === null ? "" : ` (${counts(later)})`
    return t(words.now(`${t(figureIn(later, language))}${beside}`))
  }
  const counts = (figure: Indicator) => countsIn(figure, language)
  const columns: Column<Indicator>[] = [
    {
      label: words.number,
      heads: true,
      cell: ({ id, variant }) => (
        <>
          <a href={href(paths.indicator(id, variant, asked.year, asked.evidence, asked.province))}>
            {standsBeside(id) ? "" : `${id} `}
            {t(words.names[id] ?? words.indicators)}
          </a>
          {variant && <span class="soft"> {t(words.variants[variant])}</span>}
        </>
      ),
    },
    {
      label: words.figure,
      cell: (figure) => (
        <>
          <strong>{t(figureIn(figure, language))}</strong>
          <Bar indicator={figure} />
          {laterFigure(figure) && <span class="later-figure"> {laterFigure(figure)}</span>}
        </>
      ),
    },
    {
      label: words.countedOf,
      align: "end",
      cell: (figure) =>
        figure.id === "2.2" ? (
          <>
            {formatNumber(figure.numerator, language)}{" "}
            <span class="soft">{t(words.before(formatNumber(figure.denominator ?? 0, language)))}</span>
          </>
        ) : (
          counts(figure)
        ),
    },
    {
      label: words.rule,
      phone: "plain",
      cell: ({ id, rule, imprecise, inDoubt }) => (
        <>
          <span class="soft">{t(rule)}</span>
          {!standsBeside(id) && imprecise.length + inDoubt.length > 0 && (
            <span class="figure-marks"> {t(words.withMark(imprecise.length, inDoubt.length))}</span>
          )}
        </>
      ),
    },
  ]
  return <Table caption={words.indicators} columns={columns} rows={shown} />
}
