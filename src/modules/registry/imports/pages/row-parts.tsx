import { countryName, formatDate, formatInstant } from "#kernel/format.ts"
import { unitName } from "#modules/places/index.ts"
import { Callout, Facts } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { differences } from "../../entry/differences.ts"
import type { RelationEntry } from "../../entry/rules.ts"
import { entryOf } from "../../entry/values.ts"
import { ChangeTable } from "../../pages/change-table.tsx"
import { paths } from "../../paths.ts"
import { words } from "../../words.ts"
import { takenOver } from "../decision.ts"
import type { DecisionAct } from "../queries/rows.ts"
import { importWords } from "../words.ts"
import { ConfidenceStatus, PrintedRow } from "./parts.tsx"
import type { RowData } from "./row-state.ts"
import { pageWords } from "./words.ts"
import { same } from "#kernel/text.ts"

/** What the source says beside what was read of it. */
export const SourceBesideReading = ({ data }: { readonly data: RowData }) => {
  const { t, href } = usePage()
  const { row, found } = data
  const messages = found.findings.filter(({ rows }) => rows.includes(row.row))
  return (
    <div class="doubt">
      <section aria-labelledby="printed">
        <h2 id="printed">{t(pageWords.printed)}</h2>
        <PrintedRow text={row.text} />
        {messages.length > 0 && (
          <ul class="findings">
            {messages.map(({ message }) => (
              <li>{t(message)}</li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="read">
        <h2 id="read">{t(pageWords.read)}</h2>
        <ReadFacts data={data} entry={row.entry} />
        {data.relation && (
          <p>
            {t(pageWords.inRegister)}:{" "}
            <a href={href(paths.relation(data.relation.id))}>{t(words.number(data.relation.number))}</a>
          </p>
        )}
      </section>
    </div>
  )
}

const ReadFacts = ({ data, entry }: { readonly data: RowData; readonly entry: RelationEntry }) => {
  const { t, language } = usePage()
  const { row, units } = data
  const date = entry.signedOn ?? entry.proposedOn
  return (
    <Facts
      facts={[
        ...entry.parties.map(({ side, unit, country }, index) => {
          const known = unit ? units.get(unit) : undefined
          const reading = row.parties[index]
          const where = country && side === "partner" ? ` · ${countryName(country, language)}` : ""
          return [
            words[side],
            <>
              {known ? t(unitName(known)) : t(words.notMatched)}
              {where}{" "}
              {reading && reading.confidence !== "high" && (
                <ConfidenceStatus confidence={reading.confidence} />
              )}
            </>,
          ] as const
        }),
        [words.state, t(words.status[entry.status])],
        [words.stageLabel, entry.stage ? t(words.stage[entry.stage]) : undefined],
        [
          entry.signedOn ? words.since : words.proposedSince,
          date ? formatDate(date, { language }) : undefined,
        ],
        [pageWords.outcomeLabel, row.outcome === "new" ? undefined : t(pageWords.outcome[row.outcome])],
      ]}
    />
  )
}

/** In what a row says otherwise than the register. */
export const Differences = ({ data }: { readonly data: RowData }) => {
  const { t } = usePage()
  const { row, relation, units } = data
  if (row.outcome !== "changed" || !relation || row.decision !== "open") return null
  const now = entryOf(relation)
  const names = {
    unit: (code: string) => {
      const unit = units.get(code)
      return unit ? unitName(unit) : same(code)
    },
    relation: same,
  }
  const changes = differences(now, takenOver(now, row.entry, row.differences), names)
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{t(pageWords.differences)}</h2>
      <ChangeTable changes={changes.filter(({ field }) => field !== "certainty")} />
    </section>
  )
}

/** Every decision on the row, newest first. */
export const Decisions = ({ decisions }: { readonly decisions: readonly DecisionAct[] }) => {
  const { t, language } = usePage()
  const told = decisions.filter(({ name }) => name !== "import.undo")
  if (told.length === 0) return null
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{t(pageWords.history)}</h2>
      <ul class="plain-list">
        {told.map(({ at, by, decision, reason }) => (
          <li>
            <strong>{t(decision === "open" ? pageWords.wasReopened : importWords.decision[decision])}</strong>{" "}
            {by || t(pageWords.somebody)} · {formatInstant(at, language)}
            {reason && <span class="soft"> {reason}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who may decide, for whoever may not. */
export const WhoMayDecide = () => {
  const { t } = usePage()
  return (
    <Callout tone="slate" title={pageWords.mayNot}>
      <p>{t(pageWords.mayNotSays)}</p>
    </Callout>
  )
}
