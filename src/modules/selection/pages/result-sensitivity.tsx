import type { Text } from "#kernel/text.ts"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import type { WeightTurn } from "../outcome/sensitivity.ts"
import { words } from "../words.ts"
import { PlaceBar } from "./bars.tsx"
import { namesOf, type ResultProps } from "./result-parts.ts"
import { percent, points, resultWords } from "./result-words.ts"

/** Would other weights, no weights, or another method change the result? */
export const SensitivitySections = (props: ResultProps) =>
  props.outcome.scored.length < 2 ? null : (
    <>
      <Turns {...props} />
      <Frequencies {...props} />
      <Topsis {...props} />
    </>
  )

const nameOfGroup = ({ study }: ResultProps, code: string): Text =>
  study.criteria.definition.groups.find((group) => group.code === code)?.name ?? { th: code, en: code }
const nameOfCriterion = ({ study }: ResultProps, code: string): Text =>
  study.criteria.definition.criteria.find((one) => one.code === code)?.name ?? { th: code, en: code }

const Turns = (props: ResultProps) => {
  const { t } = usePage()
  const { sensitivity } = props.outcome
  const name = namesOf(props.study)
  return (
    <section aria-labelledby="sensitivity">
      <h2 id="sensitivity">{t(resultWords.sensitivity)}</h2>
      {!sensitivity && <p>{t(resultWords.level)}</p>}
      {sensitivity?.basis === "proven" && <p>{t(resultWords.judgedByProven)}</p>}
      {sensitivity && (
        <p class="strong">
          {t(
            sensitivity.nearest?.turn
              ? resultWords.nearest(
                  (sensitivity.nearest.of === "group" ? nameOfGroup : nameOfCriterion)(
                    props,
                    sensitivity.nearest.code,
                  ),
                  sensitivity.nearest.weight,
                  sensitivity.nearest.turn.to,
                  name(sensitivity.nearest.turn.rival),
                  sensitivity.basis === "certain",
                )
              : resultWords.firm,
          )}
        </p>
      )}
      {sensitivity?.nearest && <p>{t(resultWords.others)}</p>}
      {sensitivity?.nearest && (
        <Table
          caption={resultWords.sensitivity}
          rows={[
            ...sensitivity.groups.map((turn) => ({ ...turn, name: nameOfGroup(props, turn.code) })),
            ...sensitivity.criteria.map((turn) => ({ ...turn, name: nameOfCriterion(props, turn.code) })),
          ]
            .filter(({ turn }) => turn !== null)
            .toSorted((a, b) => Math.abs(a.turn?.change ?? 0) - Math.abs(b.turn?.change ?? 0))}
          columns={[
            { label: words.criteria, heads: true, cell: ({ name: called }) => t(called) },
            { label: resultWords.weight, align: "end", cell: ({ weight }) => percent(weight) },
            {
              label: resultWords.turn,
              align: "end",
              cell: ({ turn }: WeightTurn) => (turn ? percent(turn.to) : "–"),
            },
            { label: words.candidate, cell: ({ turn }: WeightTurn) => (turn ? t(name(turn.rival)) : "–") },
          ]}
        />
      )}
    </section>
  )
}

const Frequencies = ({ study, outcome: { scored } }: ResultProps) => {
  const { t } = usePage()
  const name = namesOf(study)
  const { runs, seed } = study.criteria.definition.simulation
  const [most] = scored.toSorted((a, b) => (b.frequencies[0] ?? 0) - (a.frequencies[0] ?? 0))
  return (
    <section aria-labelledby="random">
      <h2 id="random">{t(resultWords.random)}</h2>
      {most && <p class="strong">{t(resultWords.firstShare(name(most.id), most.frequencies[0] ?? 0))}</p>}
      <p>{t(resultWords.randomSays(runs, seed))}</p>
      <Table
        caption={resultWords.random}
        rows={scored}
        columns={[
          { label: words.candidate, heads: true, cell: ({ id }) => t(name(id)) },
          {
            label: resultWords.random,
            phone: "plain",
            cell: ({ frequencies }) => <PlaceBar frequencies={frequencies} />,
          },
          ...scored.map((_, place) => ({
            label: resultWords.placeColumn(place + 1),
            align: "end" as const,
            cell: ({ frequencies }: { readonly frequencies: readonly number[] }) =>
              percent(frequencies[place] ?? 0),
          })),
        ]}
      />
    </section>
  )
}

const Topsis = ({ study, outcome: { scored, first, firstByCloseness } }: ResultProps) => {
  const { t } = usePage()
  const name = namesOf(study)
  const says = !firstByCloseness
    ? resultWords.topsisOpen
    : firstByCloseness === first
      ? resultWords.topsisSame(name(firstByCloseness))
      : resultWords.topsisOther(name(firstByCloseness))
  return (
    <section aria-labelledby="topsis">
      <h2 id="topsis">{t(resultWords.topsis)}</h2>
      <p class="strong">{t(says)}</p>
      <Table
        caption={resultWords.topsis}
        rows={scored}
        columns={[
          { label: words.candidate, heads: true, cell: ({ id }) => t(name(id)) },
          { label: resultWords.closeness, align: "end", cell: ({ closeness }) => points(closeness) },
          {
            label: resultWords.placeLabel,
            align: "end",
            cell: ({ closenessPlace: { best, worst } }) => t(resultWords.place(best, worst)),
          },
          {
            label: resultWords.classic,
            align: "end",
            cell: ({ classicCloseness }) =>
              classicCloseness === null ? "–" : points({ low: classicCloseness, high: classicCloseness }),
          },
        ]}
      />
    </section>
  )
}
