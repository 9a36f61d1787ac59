import type { Request } from "#http/request.ts"
import { page } from "#http/routes.ts"
import { fiscalYearOf } from "#kernel/dates.ts"
import { formatNumber } from "#kernel/format.ts"
import { getRelationItem, registryPaths, titleOf } from "#modules/registry/index.ts"
import { Breadcrumbs, Empty, Status } from "#ui/components/parts.tsx"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { type ProjectItem, projectsOf } from "../queries/projects.ts"
import { activityRights } from "../rights.ts"
import { names } from "../words.ts"
import { isOffice } from "./list-parts.tsx"
import { Baht, dateRange, RelationNav } from "./parts.tsx"
import { planWords } from "./plan-words.ts"
import { projectTones } from "./project-parts.tsx"
import { homeUnitsOf } from "./relation-activities.tsx"
import { words } from "./words.ts"

const readList = async (request: Request) => {
  const { pool } = request.services.database
  const relation = await getRelationItem(pool, request.parameter("id"))
  const office = isOffice(request)
  return {
    relation,
    office,
    projects: await projectsOf(pool, relation.id, office),
    mayWrite: request.may(activityRights["project.write"], { units: homeUnitsOf(relation) }),
    year: fiscalYearOf(request.services.today()),
  }
}

/** The projects of a relation. */
export const projectsPages = [
  page({
    path: paths.projects(":id"),
    right: activityRights["activity.list"],
    audit: "nothing",
    show: async (request) => {
      const data = await readList(request)
      return { title: planWords.projects, wide: true, content: <ProjectsPage {...data} /> }
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
      cell: (row) => <Status tone={projectTones[row.state]} label={names.projectState[row.state]} />,
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
