import type { FormState } from "#http/forms.ts"
import type { Issue } from "#kernel/errors.ts"
import { same } from "#kernel/text.ts"
import { Breadcrumbs, Empty } from "#ui/components/parts.tsx"
import { Hidden } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton, StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { selectionPaths, selectionWords } from "#modules/selection/index.ts"
import { studyWords } from "../studies/words.ts"
import { AskField } from "../asking/ask-field.tsx"
import { paths } from "../paths.ts"
import { words } from "../words.ts"
import { formWords } from "./form-words.ts"
import type { Question } from "./new-case-questions.ts"

type QuestionProps = {
  readonly question: Question
  readonly state: FormState
  readonly at: number
  readonly all: number
  readonly before: string | undefined
  readonly draftAt: Date | undefined
}

/** One question of the opening. */
export const QuestionPage = ({ question, state, at, all, before, draftAt }: QuestionProps) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.cases, label: words.cases }]} />
      <h1>{t(formWords.newTitle)}</h1>
      <p class="soft">{t(formWords.questionOf(at, all))}</p>
      <Form action={href(paths.newCaseStep(question.name))} state={state} keep>
        <EnterButton step="next" />
        {draftAt && (
          <div class="callout">
            <p>{t(formWords.draftFrom(draftAt))}</p>
            <button type="submit" name="step" value="discard">
              {t(formWords.discard)}
            </button>
          </div>
        )}
        <AskField ask={question.ask} />
        <StepButtons
          primary={{ step: "next", label: formWords.next }}
          others={[{ step: "later", label: formWords.later }]}
          cancel={{ path: before ? paths.newCaseStep(before) : paths.cases, label: formWords.back }}
        />
      </Form>
    </>
  )
}

/** The study that the case is opened on, from whose page one came. */
export type ChosenStudy = { readonly id: string; readonly number: number; readonly title: string }

type CheckProps = {
  readonly study: ChosenStudy | undefined
  readonly questions: readonly Question[]
  readonly values: FormState["values"]
  readonly issues: readonly Issue[]
  readonly idempotencyKey: string
}

/** Everything once more, before the case is opened. */
export const CheckQuestions = ({ study, questions, values, issues, idempotencyKey }: CheckProps) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.cases, label: words.cases }]} />
      <h1>{t(formWords.checkTitle)}</h1>
      <p class="lead">{t(formWords.checkSays)}</p>
      <dl class="answers">
        {study && (
          <div>
            <dt>{t(studyWords.title)}</dt>
            <dd>
              <a href={href(selectionPaths.study(study.id))}>
                {t(selectionWords.numbered(study.number))} {study.title}
              </a>
            </dd>
          </div>
        )}
        {questions.map(({ name, ask }) => (
          <div>
            <dt>{t(ask.label)}</dt>
            <dd>
              {shown(ask.options, values[name]?.[0], t) || <span class="soft">{t(words.nothing)}</span>}{" "}
              <a href={href(paths.newCaseStep(name))}>
                {t(formWords.change)}
                <span class="visually-hidden"> {t(ask.label)}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <Form action={href(paths.newCaseStep("check"))} state={{ values, issues }}>
        <Hidden name="idempotencyKey" value={idempotencyKey} />
        <StepButtons
          primary={{ step: "save", label: formWords.open }}
          cancel={{ path: paths.cases, label: formWords.later }}
        />
      </Form>
    </>
  )
}

const shown = (
  options: Question["ask"]["options"],
  value: string | undefined,
  t: ReturnType<typeof usePage>["t"],
): string => t(options?.find((option) => option.value === value)?.label ?? same(value ?? ""))

/** Nobody who may not open a case is led through questions. */
export const NoneMay = () => {
  const { t } = usePage()
  return (
    <>
      <h1>{t(formWords.newTitle)}</h1>
      <Empty says={formWords.noneMay} />
    </>
  )
}
