import { formatNumber } from "#kernel/format.ts"
import { activityWords, dimensions } from "#modules/activities/index.ts"
import { registryPaths } from "#modules/registry/index.ts"
import { Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { StateTable } from "../dashboard/pages/frame.tsx"
import { balanceWords as words } from "./words.ts"
import type { BalanceProps } from "./props.ts"

/** Where there are none, and which are asleep. */
export const Gaps = ({ gaps, counts: states, shown, used, names, titles, since }: BalanceProps) => {
  const { t, href, language } = usePage()
  const number = (value: number) => formatNumber(value, language)
  const [asleep = 0, visits = 0, unheard = 0] = [
    states.get("asleep"),
    states.get("visits_only"),
    states.get("no_reports"),
  ]
  const counts = new Map(used.map((one) => [one.dimension, one]))
  return (
    <>
      <h2>{t(words.borders)}</h2>
      <p>{gaps.length > 0 ? t(words.bordersSays(gaps.length)) : t(words.noGaps)}</p>
      {gaps.length > 0 && (
        <Table
          caption={words.borders}
          rows={gaps}
          columns={[
            {
              label: words.province,
              heads: true,
              cell: ({ province }) => (
                <a href={href(registryPaths.unit(province))}>{t(names.get(province) ?? words.province)}</a>
              ),
            },
            { label: words.neighbour, cell: ({ neighbour }) => t(names.get(neighbour) ?? words.country) },
            { label: words.crossings, align: "end", cell: ({ crossings }) => number(crossings) },
          ]}
        />
      )}
      <h2>{t(words.sleepers)}</h2>
      <p>{asleep > 0 ? t(words.sleepersSays(number(asleep))) : t(words.noSleepers)}</p>
      {unheard > 0 && <p class="soft">{t(words.unheard(number(unheard)))}</p>}
      {asleep > 0 && (
        <StateTable states={shown.filter(({ state }) => state === "asleep")} titles={titles} of={asleep} />
      )}
      <h2>{t(words.visits)}</h2>
      <p>{visits > 0 ? t(words.visitsSays(number(visits))) : t(words.noVisits)}</p>
      {visits > 0 && (
        <StateTable
          states={shown.filter(({ state }) => state === "visits_only")}
          titles={titles}
          of={visits}
        />
      )}
      <h2>{t(words.dimensions)}</h2>
      <p>{t(words.dimensionsSays(since))}</p>
      <Table
        caption={words.dimensions}
        rows={dimensions.toSorted(
          (one, other) => (counts.get(one)?.held ?? 0) - (counts.get(other)?.held ?? 0),
        )}
        columns={[
          { label: words.dimension, heads: true, cell: (one) => t(activityWords.dimension[one]) },
          {
            label: words.held,
            align: "end",
            cell: (one) =>
              counts.has(one) ? (
                number(counts.get(one)?.held ?? 0)
              ) : (
                <Status tone="marigold" label={words.unused} />
              ),
          },
          { label: words.relations, align: "end", cell: (one) => number(counts.get(one)?.relations ?? 0) },
        ]}
      />
    </>
  )
}
