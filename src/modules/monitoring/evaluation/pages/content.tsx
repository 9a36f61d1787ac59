import type { Child } from "hono/jsx"
import { formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { Facts } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import type { Known } from "../known.ts"
import {
  type Content,
  dacCriteria,
  factors,
  type Named,
  type Part,
  problems,
  qualities,
  qualityMean,
} from "../rules.ts"
import { evaluationWords as words } from "../words.ts"

type Props = { readonly content: Content; readonly known: Known }

const AsWritten = ({ text }: { readonly text: string | null | undefined }) =>
  text ? <p class="typed">{text}</p> : null

const Names = ({
  ids,
  among,
}: {
  readonly ids: readonly string[] | undefined
  readonly among: readonly Named[]
}) => {
  const { t } = usePage()
  if (!ids?.length) return null
  return (
    <ul>
      {among
        .filter(({ id }) => ids.includes(id))
        .map(({ label }) => (
          <li>{t(label)}</li>
        ))}
    </ul>
  )
}

const Results = ({ content, known }: Props) => {
  const { t } = usePage()
  return (
    <>
      <AsWritten text={content.results} />
      {known.expectations.length === 0 ? (
        <p class="soft">{t(words.noExpectations)}</p>
      ) : (
        <Table
          caption={words.parts.results}
          rows={known.expectations}
          columns={[
            { label: words.planned, heads: true, cell: ({ title, from }) => title || t(words.from[from]) },
            { label: words.expected, phone: "plain", cell: ({ expected }) => expected ?? "" },
            { label: words.came, cell: ({ result }) => result ?? t(words.unknown) },
            {
              label: words.markOf,
              cell: ({ key }) => {
                const weighed = content.expectations?.[key]
                return weighed ? `${t(words.marks[weighed.mark])} ${weighed.note ?? ""}` : "–"
              },
            },
          ]}
        />
      )}
    </>
  )
}

/** Five dots, filled as far as the score goes, with the number beside them. */
export const Score = ({ score }: { readonly score: number | null | undefined }) => {
  const { language } = usePage()
  if (!score) return "–"
  return (
    <span class="score-dots">
      <svg viewBox="0 0 58 10" aria-hidden="true">
        {[0, 1, 2, 3, 4].map((dot) => (
          <circle cx={5 + dot * 12} cy="5" r="4" class={dot < Math.round(score) ? "dot-on" : "dot-off"} />
        ))}
      </svg>{" "}
      {formatNumber(Math.round(score * 10) / 10, language)}
    </span>
  )
}

const Quality = ({ content }: Props) => {
  const facts: (readonly [Text, Child])[] = [
    ...qualities.map((side): readonly [Text, Child] => [
      words.qualities[side],
      <Score score={content.quality?.[side]} />,
    ]),
    [words.quality, <Score score={qualityMean(content)} />],
  ]
  return (
    <>
      <Facts facts={facts} />
      <AsWritten text={content.qualityNote} />
    </>
  )
}

const Dac = ({ content }: Props) => (
  <>
    {dacCriteria.map((criterion) => (
      <Criterion label={words.dac[criterion]} judged={content.dac?.[criterion]} />
    ))}
  </>
)

const Criterion = ({
  label,
  judged,
}: {
  label: Text
  judged: NonNullable<Content["dac"]>[keyof typeof words.dac]
}) => {
  const { t } = usePage()
  return (
    <>
      <h4>{t(label)}</h4>
      <p>
        <Score score={judged?.score} />
      </p>
      <AsWritten text={judged?.why} />
    </>
  )
}

const Decision = ({ content }: Props) => {
  const { t } = usePage()
  return (
    <>
      {content.decision && <p class="strong">{t(words.decisions[content.decision])}</p>}
      <AsWritten text={content.decisionReason} />
      {content.nextYear && <h4>{t(words.nextYear)}</h4>}
      <AsWritten text={content.nextYear} />
    </>
  )
}

/** Each part of an evaluation as it is read. */
export const partContent: Readonly<Record<Part, (props: Props) => Child>> = {
  results: Results,
  factors: ({ content }) => (
    <>
      <Names ids={content.factors} among={factors} />
      <AsWritten text={content.factorsNote} />
    </>
  ),
  problems: ({ content }) => (
    <>
      <Names ids={content.problems} among={problems} />
      <AsWritten text={content.problemsNote} />
    </>
  ),
  quality: Quality,
  dac: Dac,
  decision: Decision,
}
