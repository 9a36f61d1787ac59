import type { WordFinding } from "#documents/word/types.ts"
import { Empty, Status, type Tone } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { type ClauseFinding, type ClauseStatus, isUnsettled, type Report } from "../comparison/report.ts"
import { languageNames } from "../formats/languages/rules.ts"
import type { Format } from "../formats/rules.ts"
import { words } from "../words.ts"
import { pageWords } from "./words.ts"

const tones: Record<ClauseStatus, Tone> = {
  unchanged: "jade",
  filled: "jade",
  changed: "marigold",
  missing: "brick",
  added: "marigold",
  moved: "indigo",
}

type ReportProps = {
  readonly report: Report
  readonly format: Format
  /** Whether clauses that keep to the format are shown too. */
  readonly whole: boolean
}

/** What a comparison found, clause by clause, with the words that differ. */
export const ReportView = ({ report, format, whole }: ReportProps) => {
  const { t } = usePage()
  const shown = report.clauses.filter(
    ({ departs, words: differing }) => whole || departs || differing.length > 0,
  )
  return (
    <>
      {report.findings.length > 0 && <FileFindings findings={report.findings} />}
      {shown.length === 0 ? (
        <Empty says={pageWords.nothingDiffers} />
      ) : (
        <ol class="clause-findings">
          {shown.map((finding) => (
            <li class={finding.departs ? "departs" : undefined}>
              <h3>
                {t(nameOf(finding, format))}{" "}
                <span class="clause-language">{t(languageNames[finding.language])}</span>
              </h3>
              <Status tone={tones[finding.status]} label={words.statuses[finding.status]} />
              <Wording finding={finding} />
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

export const nameOf = ({ clause, status }: ClauseFinding, format: Format) => {
  const name = format.clauses.find(({ id }) => id === clause)?.name
  if (status !== "added") return name ?? pageWords.beginning
  return name ? pageWords.afterClause(name) : pageWords.beginning
}

/** The text with what was taken out struck and what was put in marked; words, not colour alone, tell which is which. */
const Wording = ({ finding }: { readonly finding: ClauseFinding }) => {
  const { words: changes, actual, expected, language } = finding
  if (changes.length === 0)
    return (
      <p class="clause-text" lang={language}>
        {actual || expected}
      </p>
    )
  return (
    <p class="clause-text" lang={language}>
      {changes.map(({ kind, text }) =>
        kind === "same" ? text : kind === "out" ? <del>{text}</del> : <ins>{text}</ins>,
      )}
    </p>
  )
}

const FileFindings = ({ findings }: { readonly findings: readonly WordFinding[] }) => {
  const { t } = usePage()
  return (
    <section aria-labelledby="in-file" class={findings.some(isUnsettled) ? "callout brick" : "callout slate"}>
      <h2 id="in-file">{t(pageWords.foundInFile)}</h2>
      <ul>
        {findings.map(({ kind, text, paragraph, by }) => (
          <li>
            <strong>{t(words.findings[kind])}</strong>
            {paragraph !== undefined && ` · ${t(pageWords.inParagraph(paragraph))}`}
            {by && ` · ${t(pageWords.changedBy(by))}`}
            {text && (
              <>
                {": "}
                <q lang="th">{text}</q>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whether a text keeps to its format, in one line. */
export const Keeping = ({ report }: { readonly report: Report }) => {
  const count = report.clauses.filter(({ departs }) => departs).length
  return report.departs ? (
    <Status tone="marigold" label={count > 0 ? pageWords.departures(count) : pageWords.departs} />
  ) : (
    <Status tone="jade" label={pageWords.keeps} />
  )
}
