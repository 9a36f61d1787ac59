import { page } from "#http/routes.ts"
import { formatDate, formatNumber } from "#kernel/format.ts"
import type { Day } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import { CasesMenu } from "../pages/cases-menu.tsx"
import { CaseTable } from "../pages/case-table.tsx"
import { paths } from "../paths.ts"
import { proceduresForPages } from "../procedures/queries.ts"
import { officesOf, type Procedure, stepOf } from "../procedures/table/rules.ts"

import { namesOf } from "../queries/titles.ts"
import { withQuery } from "../query-path.ts"
import { establishmentRights } from "../rights.ts"
import type { CaseItem } from "../schema.ts"
import { words } from "../words.ts"
import { deadlineDays } from "../working-days/queries.ts"
import { Empty, Figure, Figures } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { type Bar, Bars } from "./bars.tsx"
import { ages, type Board, longestLate, readBoard } from "./queries.ts"
import { boardWords } from "./words.ts"

/** Every running case of the country at a glance: what is late, where it waits, with whom, how long. */
export const boardPage = page({
  path: paths.board,
  right: establishmentRights["case.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool, query } = request.services.database
    const today = request.services.today()
    const days = await deadlineDays(query, today)
    const [board, procedures, late] = await Promise.all([
      readBoard(pool, today, days.soonUntil),
      proceduresForPages(query),
      longestLate(pool, [today, 10]),
    ])
    const units = await namesOf(
      query,
      board.units.map(({ unit }) => unit),
    )
    return {
      title: words.board,
      wide: true,
      content: <BoardPage {...{ board, procedures, late, units, today }} />,
    }
  },
})

type PageProps = {
  readonly board: Board
  readonly procedures: readonly Procedure[]
  readonly late: readonly CaseItem[]
  readonly units: ReadonlyMap<string, Text>
  readonly today: Day
}

const BoardPage = ({ board, procedures, late, units, today }: PageProps) => {
  const { t, language } = usePage()
  const { all, counts } = board
  const slowest = board.steps.toSorted((a, b) => b.late - a.late)[0]
  return (
    <>
      <CasesMenu at={paths.board} />
      <h1>{t(words.board)}</h1>
      <p class="lead">
        {t(
          boardWords.sentence(
            all.late,
            counts.open,
            slowest && slowest.late > 0 ? nameOf(procedures, slowest) : undefined,
          ),
        )}
      </p>
      <p class="soft">
        {t(boardWords.asOf)} {formatDate(today, { language })}
      </p>
      <Figures>
        <Figure
          value={counts.open}
          label={boardWords.open}
          path={withQuery(paths.cases, { state: "open" })}
        />
        <Figure
          value={all.late}
          label={words.lateness.late}
          path={withQuery(paths.cases, { late: "late" })}
          tone="marigold"
        />
        <Figure
          value={all.soon}
          label={words.lateness.soon}
          path={withQuery(paths.cases, { late: "soon" })}
        />
        <Figure
          value={counts.notStated}
          label={words.notStated}
          path={withQuery(paths.cases, { step: "not_stated" })}
        />
        <Figure
          value={counts.closedThisYear}
          label={boardWords.completed}
          path={withQuery(paths.cases, { state: "completed" })}
        />
      </Figures>
      {all.total === 0 ? (
        <Empty says={words.none} />
      ) : (
        <Charts board={board} procedures={procedures} units={units} />
      )}
      {late.length > 0 && (
        <section aria-labelledby="latest">
          <h2 id="latest">{t(boardWords.longest)}</h2>
          <div class="case-lists">
            <CaseTable cases={late} procedures={procedures} today={today} />
          </div>
        </section>
      )}
    </>
  )
}

const nameOf = (procedures: readonly Procedure[], { procedure, step }: Board["steps"][number]): Text => {
  const found = procedures.find(({ id }) => id === procedure)
  return (found && stepOf(found, step ?? "")?.name) ?? { th: step ?? "", en: step ?? "" }
}

type ChartsProps = Pick<PageProps, "board" | "procedures" | "units">

const Charts = ({ board, procedures, units }: ChartsProps) => {
  const { t } = usePage()
  return (
    <div class="board-grid">
      <Bars title={boardWords.bySteps} bars={stepBars(board, procedures)} />
      <Bars title={boardWords.byOffices} bars={officeBars(board, procedures)} />
      <Bars title={boardWords.byAges} bars={ageBars(board)} />
      <Bars
        title={boardWords.byProvinces}
        bars={board.units
          .toSorted((a, b) => b.late - a.late || b.total - a.total)
          .map((line) => ({
            ...line,
            label: units.get(line.unit ?? "") ?? { th: line.unit ?? "", en: line.unit ?? "" },
            path: withQuery(paths.cases, { unit: line.unit ?? "", state: "open" }),
          }))}
        first={12}
        more={t(boardWords.more)}
      />
    </div>
  )
}

const stepBars = ({ steps }: Board, procedures: readonly Procedure[]): Bar[] =>
  procedures.flatMap((procedure) =>
    procedure.steps.flatMap((step) => {
      const lines = steps.filter((line) => line.procedure === procedure.id && line.step === step.id)
      if (lines.length === 0) return []
      const most = (key: "total" | "late" | "soon") =>
        lines.reduce((sum, line) => Math.max(sum, line[key]), 0)
      return [
        {
          label: { th: `${step.number} ${step.name.th}`, en: `${step.number} ${step.name.en}` },
          path: withQuery(paths.cases, { step: step.id, state: "open" }),
          total: most("total"),
          late: most("late"),
          soon: most("soon"),
        },
      ]
    }),
  )

const officeBars = ({ offices }: Board, procedures: readonly Procedure[]): Bar[] => {
  const names = procedures.flatMap(officesOf)
  return offices
    .toSorted((a, b) => b.total - a.total)
    .map((line) => ({
      ...line,
      label: names.find(({ office }) => office === line.office)?.name ?? {
        th: line.office ?? "",
        en: line.office ?? "",
      },
      path: withQuery(paths.cases, { office: line.office ?? "" }),
    }))
}

const ageBars = (board: Board): Bar[] =>
  [...ages, 0].map((_, index) => {
    const line = board.ages.find(({ age }) => age === index)
    const from = index === 0 ? 0 : (ages[index - 1] ?? 0) + 1
    const to = ages[index]
    const label: Text =
      to === undefined
        ? { th: `เกิน ${formatNumber(from - 1, "th")} วัน`, en: `over ${formatNumber(from - 1, "en")} days` }
        : { th: `${from}–${to} วัน`, en: `${from}–${to} days` }
    return { label, path: undefined, total: line?.total ?? 0, late: line?.late ?? 0, soon: line?.soon ?? 0 }
  })
