import type { Day } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { agreementPaths } from "#modules/agreements/index.ts"
import { Callout, Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { askedNow, issuesOfAnswers } from "../procedures/answers/rules.ts"
import type { Offer } from "../procedures/engine/rules.ts"
import { stepOf } from "../procedures/table/rules.ts"
import type { CaseDesk } from "../queries/detail.ts"
import { yearsMissing } from "../working-days/rules.ts"
import { workingDaysBetween } from "../working-days/rules.ts"
import { caseWords } from "./case-words.ts"
import type { CaseData } from "./read-case.ts"

/** Where a case stands: each office that must act now, since when and until when, and what this reader may do. */
export const CaseDesks = ({ data }: { readonly data: CaseData }) => {
  const { t } = usePage()
  const { row, procedure, offers } = data
  const step = stepOf(procedure, row.step ?? "")
  if (row.state !== "open" || !step) return null
  return (
    <section aria-labelledby="stands">
      <h2 id="stands">{t(caseWords.stands)}</h2>
      <p>{t(step.says)}</p>
      <Missing data={data} />
      <ul class="desks">
        {offers.map((offer) => (
          <Desk
            data={data}
            offer={offer}
            desk={data.desks.findLast(
              ({ office, visit }) => office === offer.desk.office && visit === row.visit,
            )}
          />
        ))}
      </ul>
    </section>
  )
}

type DeskProps = { readonly data: CaseData; readonly offer: Offer; readonly desk: CaseDesk | undefined }

const Desk = ({ data, offer, desk }: DeskProps) => {
  const { t, href } = usePage()
  const { row } = data
  const given = offer.desk.decisions.find(({ id }) => id === offer.given)
  return (
    <li>
      <span class="desk-name">{t(offer.desk.name)}</span>{" "}
      {given ? <Status tone="jade" label={given.done} /> : desk && <Deadline desk={desk} data={data} />}
      {!given && offer.mine && (
        <p class="desk-acts no-print">
          {offer.desk.decisions.map((decision) => (
            <a
              class={decision.kind === "forward" ? "button primary" : "button"}
              href={href(paths.decide(row.id, offer.desk.office, decision.id))}
            >
              {t(decision.label)}
            </a>
          ))}
        </p>
      )}
      {!given && !offer.mine && offer.whyNot && (
        <p class="desk-facts">
          {t(caseWords.mayNot)}: {t(offer.whyNot)}
        </p>
      )}
    </li>
  )
}

const Deadline = ({ desk, data }: { readonly desk: CaseDesk; readonly data: CaseData }) => {
  const { t, language } = usePage()
  const { today, calendar } = data
  const day = (value: Day) => formatDate(value, { language, months: "short" })
  const { dueOn, openedOn } = desk
  const late = dueOn !== null && dueOn < today
  const left = dueOn === null ? 0 : workingDaysBetween(late ? dueOn : today, late ? today : dueOn, calendar)
  const missing = yearsMissing(openedOn, dueOn ?? today, calendar)
  return (
    <span class="desk-facts">
      <span>
        {t(caseWords.since)} {day(openedOn)}
      </span>
      {dueOn === null ? (
        <span>{t(caseWords.noDeadline)}</span>
      ) : (
        <>
          <span>{t(caseWords.dueOn(day(dueOn)))}</span>
          <Status
            tone={late ? "brick" : left <= 3 ? "marigold" : "slate"}
            label={late ? caseWords.lateBy(left) : caseWords.leftOf(left)}
          />
        </>
      )}
      {missing.length > 0 && (
        <span>
          {t(caseWords.missingYears(missing.map((year) => year + (language === "th" ? 543 : 0)).join(", ")))}
        </span>
      )}
    </span>
  )
}

/** What must still be answered before the case can be passed on, each with its way there. */
const Missing = ({ data }: { readonly data: CaseData }) => {
  const { t, href } = usePage()
  const { row, procedure, filling } = data
  const step = stepOf(procedure, row.step ?? "")
  if (!filling.allowed || !step) return null
  const issues = issuesOfAnswers(askedNow(step.asks, row.content), row.content)
  if (issues.length === 0) return null
  // what the memorandum's draft answers is filled in there; its parts are called as the questions are
  const wayTo = (field: string) =>
    data.agreementId && step.asks.some((ask) => ask.field === field && ask.from === "agreement")
      ? agreementPaths.section(data.agreementId, field)
      : paths.fill(row.id, field)
  return (
    <Callout tone="marigold" title={caseWords.missingTitle(issues.length)}>
      <ul>
        {issues.map(({ path, text }) => (
          <li>
            <a href={href(wayTo(path))}>{t(text)}</a>
          </li>
        ))}
      </ul>
    </Callout>
  )
}
