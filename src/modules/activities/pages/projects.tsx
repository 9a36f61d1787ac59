import type { Request } from "#http/request.ts"
import { page } from "#http/routes.ts"
import { fiscalYearOf } from "#kernel/dates.ts"
import { forbidden } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { formatNumber } from "#kernel/format.ts"
import { same } from "#kernel/text.ts"
import { PastLink } from "#modules/access/index.ts"
import { getRelation, registryPaths, titleOf } from "#modules/registry/index.ts"
import { Breadcrumbs, Empty, Facts, Status, type Tone } from "#ui/components/parts.tsx"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths, withQuery } from "../paths.ts"
import { listActivities } from "../queries/list.ts"
import { getProject, type ProjectDetail, type ProjectItem, projectsOf } from "../queries/projects.ts"
import { budgetOf, budgetSums } from "../queries/totals.ts"
import { activityRights } from "../rights.ts"
import type { ProjectState } from "../rules.ts"
import { names } from "../words.ts"
import { BudgetTable, SumsTable } from "./budget-table.tsx"
import { isOffice } from "./list-parts.tsx"
import { ActivityTable } from "./activity-table.tsx"
import { Baht, dateRange, RelationNav } from "./parts.tsx"
import { planWords } from "./plan-words.ts"
import { homeUnitsOf } from "./relation-activities.tsx"
import { words } from "./words.ts"

const tones: Record<ProjectState, Tone> = {
  planned: "indigo",
  running: "marigold",
  completed: "jade",
  cancelled: "slate",
}

const readList = async (request: Request) => {
  const { pool } = request.services.database
  const relation = await getRelation(pool, request.parameter("id"))
  const office = isOffice(request)
  return {
    relation,
    office,
    projects: await projectsOf(pool, relation.id, office),
    mayWrite: request.may(activityRights["project.write"], { units: homeUnitsOf(relation) }),
    year: fiscalYearOf(request.services.today()),
  }
}

/** The projects of a relation, and each of them. */
export const projectPages = [
  page({
    path: paths.projects(":id"),
    right: activityRights["activity.list"],
    audit: "nothing",
    show: async (request) => {
      const data = await readList(request)
      return { title: planWords.projects, wide: true, content: <ProjectsPage {...data} /> }
    },
  }),
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

const ProjectsPage = ({
  relation,
  projects,
  office,
  mayWrite,
  year,
}: Awaited<ReturnType<typeof readList>>) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: registryPaths.relation(relation.id), label: titleOf(relation) }]} />
      <div class="title-line">
        <h1>{t(planWords.projects)}</h1>
        {mayWrite && (
          <a class="button primary" href={href(paths.newProject(relation.id))}>
            {t(planWords.newProject)}
          </a>
        )}
      </div>
      <p class="about">{t(titleOf(relation))}</p>
      <RelationNav relation={relation.id} current="projects" year={year} office={office} />
      {projects.length === 0 ? (
        <Empty says={planWords.noProjects} />
      ) : (
        <ProjectTable projects={projects} withMoney={office} />
      )}
    </>
  )
}

const ProjectTable = ({ projects, withMoney }: { projects: readonly ProjectItem[]; withMoney: boolean }) => {
  const { t, href, language } = usePage()
  const columns: Column<ProjectItem>[] = [
    {
      label: planWords.projects,
      heads: true,
      cell: (row) => (
        <>
          <a href={href(paths.project(row.id))}>{row.title}</a>
          <span class="other-name">
            {row.owner} · {t(names.dimension[row.dimension])}
          </span>
        </>
      ),
    },
    { label: planWords.period, cell: (row) => dateRange(row.beginsOn, row.endsOn, language) },
    {
      label: words.state,
      phone: "plain",
      cell: (row) => <Status tone={tones[row.state]} label={names.projectState[row.state]} />,
    },
    { label: words.activities, align: "end", cell: (row) => formatNumber(row.activities, language) },
    ...(withMoney
      ? [
          {
            label: planWords.approved,
            align: "end" as const,
            cell: (row: ProjectItem) => <Baht amount={row.approvedBaht} />,
          },
          {
            label: words.spent,
            align: "end" as const,
            cell: (row: ProjectItem) => <Baht amount={row.spentBaht} />,
          },
        ]
      : []),
  ]
  return <Table caption={planWords.projects} columns={columns} rows={projects} />
}

const readProject = async (request: Request) => {
  const { pool } = request.services.database
  const project = await getProject(pool, request.parameter("id"))
  const subject = { units: project.homeUnits, state: project.published ? "published" : "government" }
  const { allowed, because } = explain(activityRights["project.read"], request.actor, subject)
  if (!allowed) throw forbidden(because)
  const office = isOffice(request)
  const filter = { project: project.id, publicOnly: !office }
  const [relation, activities, lines, sums] = await Promise.all([
    getRelation(pool, project.relationId),
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
        <Status tone={tones[project.state]} label={names.projectState[project.state]} />
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

const ProjectFacts = ({ project }: { readonly project: ProjectDetail }) => {
  const { t, language } = usePage()
  return (
    <Facts
      facts={[
        [planWords.owner, project.owner],
        [
          planWords.partners,
          project.partners.length > 0
            ? project.partners.map(({ name, side }) => (
                <span class="partner">
                  {name} <span class="soft">{t(names.side[side])}</span>
                </span>
              ))
            : undefined,
        ],
        [words.dimension, t(names.dimension[project.dimension])],
        [planWords.period, dateRange(project.beginsOn, project.endsOn, language)],
        [planWords.objective, project.objective ?? undefined],
        [words.outputs, project.outputs ?? undefined],
        [words.outcomes, project.outcomes ?? undefined],
        [planWords.stateReason, project.stateReason ?? undefined],
        [
          words.sdgs,
          project.sdgs.length > 0 ? project.sdgs.map((goal) => t(words.sdg(goal))).join(" · ") : undefined,
        ],
      ]}
    />
  )
}

type Indicator = ProjectDetail["indicators"][number]

const Indicators = ({ project }: { readonly project: ProjectDetail }) => {
  const { t, language } = usePage()
  if (project.indicators.length === 0) return null
  const columns: Column<Indicator>[] = [
    {
      label: planWords.indicators,
      heads: true,
      cell: ({ name, unit }) => (
        <>
          {name} <span class="soft">({unit})</span>
        </>
      ),
    },
    { label: planWords.baseline, align: "end", cell: ({ baseline }) => baseline ?? "–" },
    { label: planWords.target, align: "end", cell: ({ target }) => target ?? "–" },
    { label: planWords.actual, align: "end", cell: ({ actual }) => <strong>{actual ?? "–"}</strong> },
    {
      label: planWords.measuredOn,
      cell: ({ measuredOn }) => measuredOn && dateRange(measuredOn, null, language),
    },
  ]
  return (
    <section aria-labelledby="indicators">
      <h2 id="indicators">{t(planWords.indicators)}</h2>
      <Table caption={planWords.indicators} columns={columns} rows={project.indicators} />
    </section>
  )
}

type Risk = ProjectDetail["risks"][number]
const riskTones = { low: "jade", middle: "marigold", high: "brick" } as const

const Risks = ({ project }: { readonly project: ProjectDetail }) => {
  const { t } = usePage()
  if (project.risks.length === 0) return null
  const columns: Column<Risk>[] = [
    { label: planWords.risk, heads: true, cell: ({ what }) => what },
    {
      label: planWords.likelihood,
      cell: ({ likelihood }) => <Status tone={riskTones[likelihood]} label={names.risk[likelihood]} />,
    },
    {
      label: planWords.effect,
      cell: ({ effect }) => <Status tone={riskTones[effect]} label={names.risk[effect]} />,
    },
    { label: planWords.answer, cell: ({ answer }) => answer ?? "" },
  ]
  return (
    <section aria-labelledby="risks">
      <h2 id="risks">{t(planWords.risks)}</h2>
      <Table caption={planWords.risks} columns={columns} rows={project.risks} />
    </section>
  )
}
