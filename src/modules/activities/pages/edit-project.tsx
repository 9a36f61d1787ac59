import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, page, type View } from "#http/routes.ts"
import { forbidden, Refusal } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import type { Text } from "#kernel/text.ts"
import { getRelation, titleOf } from "#modules/registry/index.ts"
import { correctProject, createProject } from "../commands/write-project.ts"
import { paths } from "../paths.ts"
import { intentionsOf } from "../queries/plans.ts"
import { getProject, type ProjectDetail } from "../queries/projects.ts"
import { activityRights } from "../rights.ts"
import type { ProjectEntry } from "../schema-projects.ts"
import { sentState, stepOf, withRow } from "./entry.ts"
import { planWords } from "./plan-words.ts"
import { goingOn, keptForm } from "./kept-form.ts"
import { ProjectForm, stateOf } from "./project-form.ts"
import { ProjectFields } from "./project-fields.tsx"
import { homeUnitsOf } from "./relation-activities.tsx"
import { words } from "./words.ts"

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

/** Whoever has read what another did meanwhile sends on top of it. */
const revisionNow = async (request: Request): Promise<FormState["values"]> => {
  const { revision } = await getProject(request.services.database.pool, request.parameter("id"))
  return { revision: [String(revision)] }
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
    const state = withIssues(raw, issues)
    if (error.kind === "invalid") return show(request, about, state, 422)
    return show(request, about, { ...state, values: { ...raw.values, ...(await revisionNow(request)) } }, 409)
  }
}

/** Setting up a project, and keeping it up to date. */
export const editProjectPages = [
  page({
    path: paths.newProject(":id"),
    right: activityRights["project.write"],
    audit: "nothing",
    show: async (request) => {
      const [about, state] = await Promise.all([
        aboutNew(request),
        goingOn(request, freshForm({ state: "planned" })),
      ])
      return show(request, about, state)
    },
  }),
  keptForm({
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
      return show(request, about, await goingOn(request, stateOf(about.project, request.language)))
    },
  }),
  keptForm({
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
