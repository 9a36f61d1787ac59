import { formatInstant } from "#kernel/format.ts"
import { Kept } from "#ui/components/kept.tsx"
import { Empty } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { stepOf } from "../procedures/table/rules.ts"
import type { CaseEvent } from "../queries/detail.ts"
import { doneText, officeName } from "../queries/meanwhile.ts"
import { words } from "../words.ts"
import { caseWords } from "./case-words.ts"
import type { CaseData } from "./read-case.ts"

/** What each office decided in each round, and the copy that it saw; nothing of an earlier round is hidden. */
export const CaseRounds = ({ data }: { readonly data: CaseData }) => (
  <Kept by={`case rounds ${data.drawnBy}`}>
    <Rounds data={data} />
  </Kept>
)

const Rounds = ({ data }: { readonly data: CaseData }) => {
  const { t } = usePage()
  const decided = data.events.filter(({ kind }) => kind === "decided")
  const rounds = [...new Set(decided.map(({ round }) => round))].toReversed()
  return (
    <section aria-labelledby="rounds">
      <h2 id="rounds">{t(caseWords.rounds)}</h2>
      {rounds.length === 0 && <Empty says={caseWords.noRounds} />}
      {rounds.map((round) => (
        <>
          <h3>{t(words.round(round))}</h3>
          <Round data={data} events={decided.filter((event) => event.round === round)} />
        </>
      ))}
    </section>
  )
}

const Round = ({ data, events }: { readonly data: CaseData; readonly events: readonly CaseEvent[] }) => {
  const { t, href, language } = usePage()
  const { procedure, row } = data
  return (
    <Table
      caption={caseWords.rounds}
      rows={events}
      columns={[
        {
          label: words.step,
          heads: true,
          cell: ({ step }) => {
            const known = stepOf(procedure, step ?? "")
            return known ? `${known.number} ${t(known.name)}` : step
          },
        },
        { label: words.office, phone: "plain", cell: ({ office }) => t(officeName(procedure, office)) },
        {
          label: caseWords.decision,
          phone: "plain",
          cell: (event) => (
            <>
              {t(doneText(procedure, event))}
              {event.opinion && event.opinion !== "agree" && ` (${t(words.opinion[event.opinion])})`}
            </>
          ),
        },
        {
          label: caseWords.why,
          phone: "plain",
          cell: ({ reason }) => reason && <span class="quote">{reason}</span>,
        },
        {
          label: caseWords.sawCopy,
          phone: "plain",
          cell: ({ contentId, at }) =>
            contentId ? (
              <a href={href(paths.round(row.id, contentId))}>
                {formatInstant(at, language)}
                <span class="visually-hidden"> {t(caseWords.sawCopy)}</span>
              </a>
            ) : (
              formatInstant(at, language)
            ),
        },
      ]}
    />
  )
}
