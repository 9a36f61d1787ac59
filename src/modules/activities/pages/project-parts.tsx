import { Facts, Status, type Tone } from "#ui/components/parts.tsx"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import type { ProjectDetail } from "../queries/projects.ts"
import type { ProjectState } from "../rules.ts"
import { names } from "../words.ts"
import { dateRange } from "./parts.tsx"
import { planWords } from "./plan-words.ts"
import { words } from "./words.ts"

export const projectTones: Record<ProjectState, Tone> = {
  planned: "indigo",
  running: "marigold",
  completed: "jade",
  cancelled: "slate",
}

export const ProjectFacts = ({ project }: { readonly project: ProjectDetail }) => {
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

export const Indicators = ({ project }: { readonly project: ProjectDetail }) => {
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

export const Risks = ({ project }: { readonly project: ProjectDetail }) => {
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
