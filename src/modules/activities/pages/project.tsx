import type { Request } from "#http/request.ts"
import { page } from "#http/routes.ts"
import { forbidden } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { same } from "#kernel/text.ts"
import { PastLink } from "#modules/access/index.ts"
import { getRelationItem, registryPaths, titleOf } from "#modules/registry/index.ts"
import { Breadcrumbs, Empty, Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths, withQuery } from "../paths.ts"
import { listActivities } from "../queries/list.ts"
import { getProject } from "../queries/projects.ts"
import { budgetOf, budgetSums } from "../queries/totals.ts"
import { activityRights } from "../rights.ts"
import { names } from "../words.ts"
import { ActivityTable } from "./activity-table.tsx"
import { BudgetTable, SumsTable } from "./budget-table.tsx"
import { isOffice } from "./list-parts.tsx"
import { planWords } from "./plan-words.ts"
import { Indicators, ProjectFacts, projectTones, Risks } from "./project-parts.tsx"
import { words } from "./words.ts"

/** A project with what it set out to do, what came of it, its activities and money. */
export const projectPages = [
  page({
    path: paths.project(":id"),
    right: activityRights["project.read"],
    audit: "nothing",
    show: async (request) => {
      const data = await readProject(request)
      return { title: same(data.project.title), wide: true, content: <ProjectPage {...data} /> }
    },
  }),
]

const readProject = async (request: Request) => {
  const { pool } = request.services.database
  const project = await getProject(pool, request.parameter("id"))
  const subject = { units: project.homeUnits, state: project.published ? "published" : "government" }
  const { allowed, because } = explain(activityRights["project.read"], request.actor, subject)
  if (!allowed) throw forbidden(because)
  const office = isOffice(request)
  const filter = { project: project.id, publicOnly: !office }
  const [relation, activities, lines, sums] = await Promise.all([
    getRelationItem(pool, project.relationId),
    listActivities(pool, filter, { limit: 200, offset: 0, order: "earliest" }),
    office ? budgetOf(pool, project.id) : undefined,
    office ? budgetSums(pool, filter) : undefined,
  ])
  const mayWrite = request.may(activityRights["project.write"], subject)
  return { project, relation, activities: activities.items, lines, sums, mayWrite }
}

const ProjectPage = (data: Awaited<ReturnType<typeof readProject>>) => {
  const { t, href } = usePage()
  const { project, relation, activities, lines, sums, mayWrite } = data
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: registryPaths.relation(relation.id), label: titleOf(relation) },
          { path: paths.projects(relation.id), label: planWords.projects },
        ]}
      />
      <h1>{project.title}</h1>
      <p>
        <Status tone={projectTones[project.state]} label={names.projectState[project.state]} />
      </p>
      <ProjectFacts project={project} />
      <Indicators project={project} />
      <Risks project={project} />
      <section aria-labelledby="activities">
        <h2 id="activities">{t(words.activities)}</h2>
        {activities.length === 0 ? (
          <Empty says={words.nothing} />
        ) : (
          <ActivityTable items={activities} withMoney={Boolean(sums)} />
        )}
        {mayWrite && (
          <p class="no-print">
            <a class="button" href={href(withQuery(paths.newActivity(relation.id), { project: project.id }))}>
              {t(words.newActivity)}
            </a>
          </p>
        )}
      </section>
      {lines && sums && (
        <section aria-labelledby="money">
          <h2 id="money">{t(words.budget)}</h2>
          <h3>{t(planWords.withActivities)}</h3>
          <SumsTable sums={sums} />
          <h3>{t(planWords.ownBudget)}</h3>
          <BudgetTable lines={lines} />
        </section>
      )}
      {mayWrite && (
        <p class="actions no-print">
          <a class="button" href={href(paths.correctProject(project.id))}>
            {t(words.correct)}
          </a>
          <a class="button" href={href(paths.projectBudget(project.id))}>
            {t(words.editBudget)}
          </a>
        </p>
      )}
      {sums && <PastLink kind="project" id={project.id} />}
    </>
  )
}
