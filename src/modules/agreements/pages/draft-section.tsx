import type { FormState } from "#http/forms.ts"
import { withIssues } from "#http/forms.ts"
import { textsOf } from "#http/form-data.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { issuesOf } from "#http/zod-issues.ts"
import { conflict, type Issue, MovedOn, notFound, Refusal } from "#kernel/errors.ts"
import { formatInstant } from "#kernel/format.ts"
import { Breadcrumbs, Callout } from "#ui/components/parts.tsx"
import { Hidden } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton, StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { writeDraft } from "../commands/write-draft.ts"
import type { Draft } from "../drafting/rules.ts"
import { DraftChange } from "../drafting/schema.ts"
import { paths } from "../paths.ts"
import { agreementRights } from "../rights.ts"
import { words } from "../words.ts"
import { agreementFor, type Drafted, draftedOf, titleOf } from "./read-agreement.ts"
import { sectionsOf } from "./sections/index.ts"
import type { Section } from "./sections/section.ts"
import { pageWords } from "./words.ts"

const right = agreementRights["agreement.write"]

const find = async (request: Request) => {
  const agreement = await agreementFor(request, right)
  const drafted = await draftedOf(request, agreement)
  const sections = sectionsOf(drafted.kept)
  const at = sections.findIndex(({ key }) => key === request.parameter("section"))
  const section = sections[at]
  if (!section) throw notFound({ th: "ร่างนี้ไม่มีส่วนนี้", en: "This draft has no such part" })
  return { drafted, section, next: sections[at + 1] }
}

/** What this part of a draft reads like, so that it is known whether somebody else changed it meanwhile. */
const markOf = (section: Section, drafted: Drafted): string => {
  const { change } = section.read(section.values(drafted, "en"), drafted)
  return JSON.stringify(pick(drafted.draft, Object.keys(change) as (keyof Draft)[]))
}
const pick = (draft: Draft, parts: readonly (keyof Draft)[]): Partial<Draft> =>
  Object.fromEntries(parts.map((part) => [part, draft[part]]))

/** One part of a draft: kept as it is sent, and then on to the next. */
export const draftSectionPages = [
  page({
    path: paths.section(":id", ":section"),
    right,
    audit: "nothing",
    show: async (request) => {
      const { drafted, section } = await find(request)
      const values = section.values(drafted, request.language)
      return show(drafted, section, { values, issues: [] }, markOf(section, drafted))
    },
  }),
  form({
    path: paths.section(":id", ":section"),
    right,
    audit: "act",
    submit: async (request, sent) => {
      const { drafted, section, next } = await find(request)
      const { step = [], seen = [], ...values } = textsOf(sent)
      const { change, issues: unread } = section.read(values, drafted)
      const issues = unread.length > 0 ? unread : issuesOfChange(change)
      const state: FormState = { values, issues: [] }
      const mark = seen[0] ?? ""
      if (issues.length > 0) return show(drafted, section, withIssues(state, issues), mark)
      try {
        await request.execute(writeDraft, {
          id: drafted.agreement.id,
          revision: -1,
          change,
          seen: parsed(mark),
          label: section.title(drafted),
        })
      } catch (error) {
        if (error instanceof MovedOn) return show(drafted, section, state, markOf(section, drafted), error)
        if (!(error instanceof Refusal) || error.kind !== "invalid") throw error
        return show(drafted, section, withIssues(state, error.issues), mark)
      }
      const onward = step[0] === "next" && next ? paths.section(drafted.agreement.id, next.key) : undefined
      const target = onward ?? `${paths.agreement(drafted.agreement.id)}#${section.key}`
      return request.leaveNotice(redirect(request.href(target)), pageWords.saved)
    },
  }),
]

/** What is too long for a draft, at the field where it was typed. */
const issuesOfChange = (change: Partial<Draft>): readonly Issue[] => {
  const checked = DraftChange.safeParse(change)
  return checked.success
    ? []
    : issuesOf(checked.error).map(({ path, text }) => ({
        path: path.replace(/^(home|partner)Signatory\./, "$1.").replace(/^signingPlace\./, "place."),
        text,
      }))
}

const parsed = (mark: string): Partial<Draft> => {
  try {
    return JSON.parse(mark) as Partial<Draft>
  } catch {
    throw conflict({ th: "หน้านี้เก่าเกินไป เปิดใหม่แล้วกรอกอีกครั้ง", en: "This page is too old; open it again" })
  }
}

const show = (drafted: Drafted, section: Section, state: FormState, mark: string, moved?: MovedOn): View => ({
  title: section.title(drafted),
  wide: section.key.startsWith("clause-"),
  ...(moved ? { status: 409 } : state.issues.length > 0 ? { status: 422 } : {}),
  content: <SectionPage drafted={drafted} section={section} state={state} mark={mark} moved={moved} />,
})

type SectionProps = {
  readonly drafted: Drafted
  readonly section: Section
  readonly state: FormState
  readonly mark: string
  readonly moved: MovedOn | undefined
}

const SectionPage = ({ drafted, section, state, mark, moved }: SectionProps) => {
  const { t, href } = usePage()
  const { agreement } = drafted
  const back = paths.agreement(agreement.id)
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.agreements, label: words.agreements },
          { path: back, label: titleOf(agreement) },
        ]}
      />
      <h1>{t(section.title(drafted))}</h1>
      <p class="about">{t(titleOf(agreement))}</p>
      {section.lead && <p class="lead">{t(section.lead)}</p>}
      {moved && <Moved moved={moved} />}
      <Form action={href(paths.section(agreement.id, section.key))} state={state}>
        <EnterButton step="next" />
        <Hidden name="seen" value={mark} />
        <section.Fields drafted={drafted} values={state.values} />
        <StepButtons
          primary={{ step: "next", label: { th: "บันทึกแล้วไปส่วนถัดไป", en: "Save and go on" } }}
          others={[{ step: "back", label: { th: "บันทึกแล้วกลับไปที่ร่าง", en: "Save and go back to the draft" } }]}
          cancel={{ path: back, label: pageWords.cancel }}
        />
      </Form>
    </>
  )
}

const Moved = ({ moved }: { readonly moved: MovedOn }) => {
  const { t, language } = usePage()
  const [last] = moved.changes
  return (
    <Callout tone="marigold" title={pageWords.movedTitle}>
      <p>
        {t(pageWords.movedSays(last?.by ?? ""))}
        {last && ` (${formatInstant(last.at, language)})`}
      </p>
    </Callout>
  )
}
