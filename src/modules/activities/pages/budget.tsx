import { z } from "zod"
import { optionalText } from "#http/fields.ts"
import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, page, type View } from "#http/routes.ts"
import { say } from "#http/zod-issues.ts"
import { forbidden, Refusal } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { toArabicNumerals } from "#kernel/numerals.ts"
import { setBudget } from "../commands/set-budget.ts"
import { paths } from "../paths.ts"
import { getActivity } from "../queries/detail.ts"
import { getProject } from "../queries/projects.ts"
import { budgetOf } from "../queries/totals.ts"
import { activityRights } from "../rights.ts"
import { budgetKinds, sources, stages } from "../rules.ts"
import { Amount, type BudgetLine, Rate } from "../schema.ts"
import { BudgetFields } from "./budget-fields.tsx"
import { rowsIn, sentState, stepOf, withRow } from "./entry.ts"
import { rowsOf } from "./rows.ts"
import { goingOn, keptForm } from "./kept-form.ts"
import { words } from "./words.ts"

const typedNumber = (text: string) => toArabicNumerals(text).replaceAll(/[,\s]/g, "")

const wrongCurrency = {
  th: "รหัสสกุลเงินมีสามตัวอักษร เช่น THB, LAK, CNY",
  en: "A currency has three letters, such as THB, LAK or CNY",
}

const Line = z.object({
  stage: z.enum(stages),
  source: z.enum(sources),
  kind: z.enum(budgetKinds),
  amount: z.string().transform(typedNumber).pipe(Amount),
  currency: z
    .string()
    .optional()
    .transform((code) => code?.trim().toUpperCase() || "THB")
    .pipe(z.string().regex(/^[A-Z]{3}$/, { ...say(wrongCurrency) })),
  rate: z
    .string()
    .optional()
    .transform((text) => typedNumber(text ?? "") || "1")
    .pipe(Rate),
  rateNote: optionalText(200).transform((text) => text ?? null),
  note: optionalText(300).transform((text) => text ?? null),
})

const BudgetForm = z.object({ lines: rowsOf(Line, "amount") })

type Owner = {
  readonly kind: "activity" | "project"
  readonly id: string
  readonly title: string
  readonly homeUnits: readonly string[]
  readonly revision: number
}

const ownerFor = async (request: Request, kind: Owner["kind"]): Promise<Owner> => {
  const { pool } = request.services.database
  const id = request.parameter("id")
  const found = kind === "activity" ? await getActivity(pool, id) : await getProject(pool, id)
  const { allowed, because } = explain(activityRights["budget.write"], request.actor, {
    units: found.homeUnits,
  })
  if (!allowed) throw forbidden(because)
  return { kind, id, title: found.title, homeUnits: found.homeUnits, revision: found.revision }
}

const pathOf = ({ kind, id }: Owner) => (kind === "activity" ? paths.budget(id) : paths.projectBudget(id))
const backTo = ({ kind, id }: Owner) => (kind === "activity" ? paths.activity(id) : paths.project(id))

const stateOf = (lines: readonly BudgetLine[]): FormState =>
  freshForm(
    Object.fromEntries(
      lines.flatMap((line, row) =>
        Object.entries(line).flatMap(([name, value]) =>
          name === "baht" || value === null ? [] : [[`lines.${row}.${name}`, value]],
        ),
      ),
    ),
  )

const least = 3

const show = (owner: Owner, state: FormState, status?: 409 | 422): View => ({
  title: words.editBudget,
  wide: true,
  content: (
    <BudgetFields
      title={owner.title}
      action={pathOf(owner)}
      back={backTo(owner)}
      revision={state.values["revision"]?.[0] ?? String(owner.revision)}
      state={state}
      rows={rowsIn(state, "lines", least)}
    />
  ),
  ...(status ? { status } : {}),
})

const budgetPagesOf = (kind: Owner["kind"]) => {
  const common = {
    path: kind === "activity" ? paths.budget(":id") : paths.projectBudget(":id"),
    right: activityRights["budget.write"],
  }
  return [
    page({
      ...common,
      audit: "nothing",
      show: async (request) => {
        const owner = await ownerFor(request, kind)
        const lines = await budgetOf(request.services.database.pool, owner.id)
        const state = stateOf(lines)
        const first = lines.length < least ? state : withRow(state, "lines", "amount", least)
        return show(owner, await goingOn(request, first))
      },
    }),
    keptForm({
      ...common,
      audit: "act",
      submit: async (request, sent): Promise<Answer> => {
        const owner = await ownerFor(request, kind)
        const raw = sentState(sent)
        if (stepOf(sent) === "lines") return show(owner, withRow(raw, "lines", "amount", least))
        const parsed = parseForm(BudgetForm, sent)
        if (!parsed.ok) return show(owner, withIssues(raw, parsed.state.issues), 422)
        try {
          await request.execute(setBudget, {
            owner: kind === "activity" ? { activity: owner.id } : { project: owner.id },
            revision: Number(sent.get("revision")),
            lines: parsed.data.lines,
          })
        } catch (error) {
          if (!(error instanceof Refusal) || error.kind !== "conflict") throw error
          const values = { ...raw.values, revision: [String(owner.revision)] }
          return show(owner, { values, issues: [{ path: "lines.0.amount", text: error.text }] }, 409)
        }
        return request.leaveNotice(redirect(request.href(backTo(owner))), words.saved)
      },
    }),
  ]
}

/** The budgets of activities, and of projects beside their activities. */
export const budgetPages = [...budgetPagesOf("activity"), ...budgetPagesOf("project")]
