import { z } from "zod"
import { DateFields, dateToFields, optionalText, RequiredDateFields, requiredText } from "#http/fields.ts"
import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, form, page, type View } from "#http/routes.ts"
import { preciseDate } from "#kernel/dates.ts"
import { forbidden, Refusal } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { toArabicNumerals } from "#kernel/numerals.ts"
import type { Language, Text } from "#kernel/text.ts"
import { getRelation, titleOf } from "#modules/registry/index.ts"
import { correctProject, createProject } from "../commands/write-project.ts"
import { paths } from "../paths.ts"
import { intentionsOf } from "../queries/plans.ts"
import { getProject, type ProjectDetail } from "../queries/projects.ts"
import { activityRights } from "../rights.ts"
import { dimensions, organiserKinds, projectStates, riskLevels, sides } from "../rules.ts"
import { ProjectEntry } from "../schema-projects.ts"
import { sdgList, sentState, stepOf, withRow } from "./entry.ts"
import { planWords } from "./plan-words.ts"
import { ProjectFields } from "./project-fields.tsx"
import { homeUnitsOf } from "./relation-activities.tsx"
import { rowsOf } from "./rows.ts"
import { words } from "./words.ts"

const orNull = (longest: number) => optionalText(longest).transform((text) => text ?? null)
const measure = z
  .string()
  .optional()
  .transform((text) => toArabicNumerals(text ?? "").replaceAll(/[,\s]/g, "") || null)
  .pipe(ProjectEntry.shape.indicators.element.shape.baseline)

const ProjectForm = z
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

const stateOf = (project: ProjectDetail, language: Language): FormState => {
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

type About = {
  readonly title: Text
  readonly about: Text
  readonly relation: string
  readonly action: string
  readonly back: string
}

const show = async (request: Request, about: About, state: FormState, status?: 409 | 422): Promise<View> => ({
  title: about.title,
  content: (
    <ProjectFields
      {...about}
      state={state}
      intentions={await intentionsOf(request.services.database.pool, about.relation)}
    />
  ),
  ...(status ? { status } : {}),
})

const aboutNew = async (request: Request): Promise<About> => {
  const relation = await getRelation(request.services.database.pool, request.parameter("id"))
  const { allowed, because } = explain(activityRights["project.write"], request.actor, {
    units: homeUnitsOf(relation),
  })
  if (!allowed) throw forbidden(because)
  return {
    title: planWords.newProject,
    about: titleOf(relation),
    relation: relation.id,
    action: paths.newProject(relation.id),
    back: paths.projects(relation.id),
  }
}

const aboutOld = async (request: Request): Promise<About & { readonly project: ProjectDetail }> => {
  const { pool } = request.services.database
  const project = await getProject(pool, request.parameter("id"))
  const { allowed, because } = explain(activityRights["project.write"], request.actor, {
    units: project.homeUnits,
  })
  if (!allowed) throw forbidden(because)
  const relation = await getRelation(pool, project.relationId)
  return {
    title: planWords.correctProject,
    about: titleOf(relation),
    relation: relation.id,
    action: paths.correctProject(project.id),
    back: paths.project(project.id),
    project,
  }
}

const keyOfRow = { partners: "name", indicators: "name", risks: "what" } as const

/** Shows the form again with a row more, or reads it and carries the act out. */
const submit = async (
  request: Request,
  about: About,
  sent: FormData,
  carryOut: (entry: ProjectEntry) => Promise<{ readonly id: string }>,
): Promise<Answer> => {
  const raw = sentState(sent)
  const step = stepOf(sent)
  if (step in keyOfRow)
    return show(request, about, withRow(raw, step, keyOfRow[step as keyof typeof keyOfRow], 1))
  const parsed = parseForm(ProjectForm, sent)
  if (!parsed.ok) return show(request, about, withIssues(raw, parsed.state.issues), 422)
  try {
    const { id } = await carryOut(parsed.data)
    return request.leaveNotice(redirect(request.href(paths.project(id))), words.saved)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "forbidden") throw error
    const issues = error.kind === "invalid" ? error.issues : [{ path: "title", text: error.text }]
    return show(request, about, withIssues(raw, issues), error.kind === "invalid" ? 422 : 409)
  }
}

/** Setting up a project, and keeping it up to date. */
export const editProjectPages = [
  page({
    path: paths.newProject(":id"),
    right: activityRights["project.write"],
    audit: "nothing",
    show: async (request) => show(request, await aboutNew(request), freshForm({ state: "planned" })),
  }),
  form({
    path: paths.newProject(":id"),
    right: activityRights["project.write"],
    audit: "act",
    submit: async (request, sent) => {
      const about = await aboutNew(request)
      return submit(request, about, sent, (entry) =>
        request.execute(createProject, { relationId: about.relation, entry }),
      )
    },
  }),
  page({
    path: paths.correctProject(":id"),
    right: activityRights["project.write"],
    audit: "nothing",
    show: async (request) => {
      const about = await aboutOld(request)
      return show(request, about, stateOf(about.project, request.language))
    },
  }),
  form({
    path: paths.correctProject(":id"),
    right: activityRights["project.write"],
    audit: "act",
    submit: async (request, sent) => {
      const about = await aboutOld(request)
      const revision = Number(sent.get("revision"))
      return submit(request, about, sent, (entry) =>
        request.execute(correctProject, { id: about.project.id, revision, entry }),
      )
    },
  }),
]
