import { z } from "zod"
import { DateFields, dateToFields, optionalText, RequiredDateFields, requiredText } from "#http/fields.ts"
import { type FormState, freshForm } from "#http/forms.ts"
import { preciseDate } from "#kernel/dates.ts"
import { toArabicNumerals } from "#kernel/numerals.ts"
import type { Language } from "#kernel/text.ts"
import type { ProjectDetail } from "../queries/projects.ts"
import { dimensions, organiserKinds, projectStates, riskLevels, sides } from "../rules.ts"
import { ProjectEntry } from "../schema-projects.ts"
import { sdgList } from "./entry.ts"
import { rowsOf } from "./rows.ts"

const orNull = (longest: number) => optionalText(longest).transform((text) => text ?? null)
const measure = z
  .string()
  .optional()
  .transform((text) => toArabicNumerals(text ?? "").replaceAll(/[,\s]/g, "") || null)
  .pipe(ProjectEntry.shape.indicators.element.shape.baseline)

/** The form of a project, read into an entry. */
export const ProjectForm = z
  .object({
    title: requiredText(300),
    dimension: z.enum(dimensions),
    state: z.enum(projectStates),
    stateReason: orNull(1000),
    owner: requiredText(200),
    partners: rowsOf(
      z.object({ side: z.enum(sides), kind: z.enum(organiserKinds), name: requiredText(200) }),
      "name",
    ),
    objective: orNull(4000),
    outputs: orNull(4000),
    outcomes: orNull(4000),
    sdgs: sdgList,
    risks: rowsOf(
      z.object({
        what: requiredText(500),
        likelihood: z.enum(riskLevels),
        effect: z.enum(riskLevels),
        answer: orNull(500),
      }),
      "what",
    ),
    indicators: rowsOf(
      z.object({
        name: requiredText(300),
        unit: requiredText(60),
        baseline: measure,
        target: measure,
        actual: measure,
        measuredOn: DateFields.transform((date) => date ?? null),
      }),
      "name",
    ),
    beginsOn: RequiredDateFields,
    endsOn: DateFields,
    intentionId: z
      .string()
      .optional()
      .transform((value) => value || null)
      .pipe(z.uuid().nullable()),
    published: z
      .string()
      .optional()
      .transform((value) => value === "yes"),
  })
  .transform(({ beginsOn, endsOn, ...rest }): ProjectEntry => {
    if (!beginsOn) throw new Error("the schema lets no project pass without a beginning")
    return { ...rest, beginsOn, endsOn: endsOn ?? null }
  })

/** A project as its form shows it. */
export const stateOf = (project: ProjectDetail, language: Language): FormState => {
  const texts: Record<string, string | undefined> = {
    revision: String(project.revision),
    sdgs: project.sdgs.join(", "),
    published: project.published ? "yes" : undefined,
    ...dateToFields("beginsOn", project.beginsOn, language === "th"),
    ...dateToFields("endsOn", project.endsOn, language === "th"),
  }
  for (const name of [
    "title",
    "dimension",
    "state",
    "stateReason",
    "owner",
    "objective",
    "outputs",
    "outcomes",
    "intentionId",
  ] as const)
    texts[name] = project[name] ?? undefined
  for (const list of ["partners", "risks", "indicators"] as const)
    for (const [row, one] of project[list].entries())
      for (const [name, value] of Object.entries(one)) {
        if (name === "measuredOn")
          Object.assign(
            texts,
            dateToFields(`${list}.${row}.${name}`, value ? preciseDate(value) : undefined, language === "th"),
          )
        else if (value !== null) texts[`${list}.${row}.${name}`] = value
      }
  return freshForm(texts)
}
