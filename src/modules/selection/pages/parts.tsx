import type { Child } from "hono/jsx"
import type { Request } from "#http/request.ts"
import type { MovedOn } from "#kernel/errors.ts"
import { countryName, formatInstant } from "#kernel/format.ts"
import { joinTexts, same, type Text } from "#kernel/text.ts"
import { unitName } from "#modules/places/index.ts"
import { Callout, Status, type Tone } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { studySubject, type Candidate, type Study } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import type { StudyState } from "../studies/rules.ts"
import { words } from "../words.ts"
import { pageWords } from "./words.ts"

export const stateTones: Record<StudyState, Tone> = {
  open: "indigo",
  concluded: "jade",
  withdrawn: "slate",
}

/** A candidate's name, or in quotation marks what it was called while the place is not known. */
export const candidateName = ({ unit, written }: Pick<Candidate, "unit" | "written">): Text =>
  unit ? unitName(unit) : same(`“${written ?? ""}”`)

/** With its country: ฮกไกโด ญี่ปุ่น. */
export const candidateInFull = (candidate: Candidate): Text =>
  candidate.country
    ? joinTexts(
        [
          candidateName(candidate),
          { th: countryName(candidate.country, "th"), en: countryName(candidate.country, "en") },
        ],
        " ",
      )
    : candidateName(candidate)

export const StudyStatus = ({ state }: { readonly state: StudyState }) => (
  <Status tone={stateTones[state]} label={words.states[state]} />
)

export const CandidateStatus = ({ candidate }: { readonly candidate: Candidate }) => {
  if (candidate.withdrawnAt) return <Status tone="slate" label={words.withdrawn} />
  if (!candidate.fate) return null
  const tone = candidate.fate === "refused" ? "brick" : candidate.fate === "established" ? "jade" : "indigo"
  return <Status tone={tone} label={words.fates[candidate.fate]} />
}

type Acts = "change" | "ask" | "conclude" | "reopen" | "withdraw"

/** What this person may do with a study in its state. */
export const mayDo = (request: Request, study: Study): Record<Acts, boolean> => {
  const subject = studySubject(study)
  const may = (act: Acts, states: readonly StudyState[]) =>
    states.includes(study.state) && request.may(selectionRights[`study.${act}`], subject)
  return {
    change: may("change", ["open"]),
    ask: may("ask", ["open"]),
    conclude: may("conclude", ["open"]),
    reopen: may("reopen", ["concluded", "withdrawn"]),
    withdraw: may("withdraw", ["open"]),
  }
}

/** What others changed while somebody was typing. */
export const MovedNotice = ({ moved }: { readonly moved: MovedOn }) => {
  const { t, language } = usePage()
  return (
    <Callout tone="marigold" title={pageWords.movedTitle}>
      <p>{t(pageWords.movedSays)}</p>
      <ul>
        {moved.changes.map(({ label, before, after, by, at }) => (
          <li>
            {t(label)}: {before ? t(before) : "–"} → {after ? t(after) : "–"} ({by},{" "}
            {formatInstant(at, language)})
          </li>
        ))}
      </ul>
    </Callout>
  )
}

/** A section with its heading, and what may be done at its side. */
export const Section = ({
  id,
  title,
  act,
  children,
}: {
  readonly id: string
  readonly title: Text
  readonly act?: Child
  readonly children?: Child
}) => {
  const { t } = usePage()
  return (
    <section aria-labelledby={id}>
      <div class="title-line">
        <h2 id={id}>{t(title)}</h2>
        {act}
      </div>
      {children}
    </section>
  )
}

export const LinkButton = ({ path, label }: { readonly path: string; readonly label: Text }) => {
  const { t, href } = usePage()
  return (
    <a class="button no-print" href={href(path)}>
      {t(label)}
    </a>
  )
}
