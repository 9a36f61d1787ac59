import type { Text } from "#kernel/text.ts"
import { Kept, keyOf } from "#ui/components/kept.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { type Ask, askedNow } from "../procedures/answers/rules.ts"
import { asksOf } from "../procedures/filling/rules.ts"
import { type Procedure, type Step, stepsUpTo } from "../procedures/table/rules.ts"
import { type Named, shownAnswer } from "../queries/answers.ts"
import type { CaseComment } from "../queries/detail.ts"
import type { Content } from "../procedures/answers/rules.ts"
import { words } from "../words.ts"
import { Remark } from "./case-comments.tsx"
import { caseWords } from "./case-words.ts"
import type { CaseData } from "./read-case.ts"

/** What a case holds, by the step that asked it; each field can be filled in by itself, with the remarks on it. */
export const CaseContent = ({ data }: { readonly data: CaseData }) => {
  const { row, procedure, filling, comments } = data
  const steps = stepsShown(procedure, row.state === "open" ? row.step : null, row.content)
  if (steps.length === 0) return null
  const fillable = filling.allowed
    ? asksOf(filling.steps).filter(
        ({ from }) => !(from === "agreement" && (data.agreementId ?? row.content["agreement"])),
      )
    : []
  const props: AnswersProps = {
    data,
    steps,
    fillable: fillable.map(({ field }) => field),
    whyNot: filling.allowed || row.state !== "open" ? undefined : filling.why,
  }
  const { homeLevel, partnerLevel, content } = row
  const { fillable: fields, whyNot } = props
  const by = keyOf(data.drawnBy, steps.length, homeLevel, partnerLevel, content, comments, fields, whyNot)
  return (
    <Kept by={`case content ${by}`}>
      <Answers {...props} />
    </Kept>
  )
}

type AnswersProps = {
  readonly data: Pick<CaseData, "row" | "comments" | "named">
  readonly steps: readonly Step[]
  readonly fillable: readonly string[]
  readonly whyNot: Text | undefined
}

const Answers = ({ data, steps, fillable, whyNot }: AnswersProps) => {
  const { t } = usePage()
  const { row, comments, named } = data
  return (
    <section aria-labelledby="case-content">
      <h2 id="case-content">{t(caseWords.content)}</h2>
      {whyNot && <p class="soft">{t(whyNot)}</p>}
      <Parity row={row} />
      {steps.map((step) => (
        <StepAnswers
          step={step}
          content={row.content}
          named={named}
          comments={comments}
          fill={(field) => (fillable.includes(field) ? paths.fill(row.id, field) : undefined)}
        />
      ))}
    </section>
  )
}

/** Steps that asked something and have been reached, or hold an answer. */
const stepsShown = (procedure: Procedure, step: string | null, content: Content): readonly Step[] =>
  stepsUpTo(procedure, step).filter(
    ({ asks, id }) =>
      asks.length > 0 &&
      (id === step || asks.some(({ field }) => content[field] !== undefined) || step !== null),
  )

type StepProps = {
  readonly step: Step
  readonly content: Content
  readonly named: Named
  readonly comments: readonly CaseComment[]
  readonly fill: (field: string) => string | undefined
}

export const StepAnswers = ({ step, content, named, comments, fill }: StepProps) => {
  const { t } = usePage()
  return (
    <>
      <h3>
        {step.number} {t(step.name)}
      </h3>
      <dl class="answers">
        {askedNow(step.asks, content).map((ask) => (
          <Answer
            ask={ask}
            content={content}
            named={named}
            comments={comments.filter(({ field }) => field === ask.field)}
            fill={fill(ask.field)}
          />
        ))}
      </dl>
    </>
  )
}

type AnswerProps = Pick<StepProps, "content" | "named" | "comments"> & {
  readonly ask: Ask
  readonly fill: string | undefined
}

const Answer = ({ ask, content, named, comments, fill }: AnswerProps) => {
  const { t, href } = usePage()
  const shown = shownAnswer(ask, content[ask.field], named)
  return (
    <div id={`answer-${ask.field}`}>
      <dt>{t(ask.label)}</dt>
      <dd>
        {shown ? t(shown) : <span class="soft">{t(words.nothing)}</span>}{" "}
        {fill && (
          <a class="no-print" href={href(fill)}>
            {t(shown ? caseWords.mend : caseWords.fill)}
            <span class="visually-hidden"> {t(ask.label)}</span>
          </a>
        )}
        {comments.map((comment) => (
          <Remark comment={comment} />
        ))}
      </dd>
    </div>
  )
}

/** Whether both sides are of one level: equal dignity, which the ministries check (domain.md, step 4). */
const Parity = ({ row }: Pick<CaseData, "row">) => {
  const { t } = usePage()
  const { homeLevel, partnerLevel } = row
  if (!homeLevel || !partnerLevel) return null
  const name = (level: string) => t(caseWords.levels[level] ?? { th: level, en: level })
  return (
    <p>
      {t(caseWords.parity)}: {name(homeLevel)} – {name(partnerLevel)}{" "}
      <span class={homeLevel === partnerLevel ? "soft" : "field-error"}>
        ({t(homeLevel === partnerLevel ? caseWords.parityEqual : caseWords.parityDiffers)})
      </span>
    </p>
  )
}
