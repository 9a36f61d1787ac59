import { page } from "#http/routes.ts"
import { formatNumber } from "#kernel/format.ts"
import { establishmentPaths } from "#modules/establishment/index.ts"
import { barsChart } from "#ui/charts/bars.ts"
import { Picture, Pictures } from "#ui/charts/picture.tsx"
import { Empty, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { percentIn } from "../../dashboard/charts.ts"
import { AsOf, readAt } from "../../dashboard/pages/frame.tsx"
import { paths } from "../../paths.ts"
import { monitoringRights } from "../../rights.ts"
import type { CaseTimes } from "../queries.ts"
import { timesOf } from "../read.ts"
import { timesByStep, turnsOf } from "../rules.ts"
import { type Asked, askedIn } from "../asked.ts"
import { timeWords as words } from "../words.ts"
import { namesIn } from "./names.ts"
import { WhatIf } from "./what-if.tsx"

/** How long each step and office takes, where cases turn back, and what a change of rule would gain. */
export const timePage = page({
  path: paths.time,
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const { value: times, age } = await timesOf(request.services)
    const at = readAt(request.services.now(), age)
    return {
      title: words.title,
      wide: true,
      content: (
        <TimePage
          times={times}
          asked={askedIn(
            { change: request.query("change"), where: request.query("where"), days: request.query("days") },
            times.visits,
          )}
          at={at}
        />
      ),
    }
  },
})

type PageProps = {
  readonly times: CaseTimes
  readonly asked: Asked
  readonly at: Date | undefined
}

const TimePage = ({ times, asked, at }: PageProps) => {
  const { t } = usePage()
  return (
    <>
      <h1>{t(words.title)}</h1>
      <p class="lead">{t(words.lead)}</p>
      <AsOf at={at} />
      {times.visits.length === 0 ? (
        <Empty says={words.none} />
      ) : (
        <>
          <Times times={times} />
          <Rounds times={times} />
          <Turns times={times} />
          <Conformance times={times} />
          <WhatIf times={times} change={asked.change} wrongDays={asked.wrongDays} />
        </>
      )}
    </>
  )
}

type Props = { readonly times: CaseTimes }

const shown = 8

const Times = ({ times: { visits, procedures } }: Props) => {
  const { t, language } = usePage()
  const names = namesIn(procedures)
  const steps = timesByStep(visits).toSorted((one, other) => other.spread.median - one.spread.median)
  const number = (value: number) => formatNumber(Math.round(value * 10) / 10, language)
  const [first] = steps
  if (!first) return null
  const cutShort = visits.flatMap(({ desks }) => desks.filter((desk) => desk.cutShort)).length
  return (
    <Pictures>
      <Picture
        title={words.times}
        says={words.slowest(names.step(first.step), names.office(first.office), number(first.spread.median))}
        chart={barsChart(
          steps.slice(0, shown).map(({ step, office, spread }) => ({
            label: `${t(names.step(step))} · ${t(names.office(office))}`,
            value: spread.median,
            says: number(spread.median),
            ink: "indigo",
          })),
        )}
      >
        <Table
          caption={words.times}
          rows={steps}
          columns={[
            { label: words.step, heads: true, cell: ({ step }) => t(names.step(step)) },
            { label: words.office, cell: ({ office }) => t(names.office(office)) },
            { label: words.count, align: "end", cell: ({ spread }) => number(spread.count) },
            { label: words.median, align: "end", cell: ({ spread }) => number(spread.median) },
            {
              label: words.quartiles,
              align: "end",
              cell: ({ spread }) => `${number(spread.low)} – ${number(spread.high)}`,
            },
            { label: words.ninth, align: "end", cell: ({ spread }) => number(spread.ninth) },
            { label: words.late, align: "end", cell: ({ spread }) => percentIn(spread.late, language) },
          ]}
        />
        {cutShort > 0 && <p class="soft">{t(words.cutShort(cutShort))}</p>}
      </Picture>
    </Pictures>
  )
}

const Rounds = ({ times: { visits, procedures } }: Props) => {
  const { t, language } = usePage()
  const names = namesIn(procedures)
  const rows = [1, 2].flatMap((round) =>
    timesByStep(visits.filter((visit) => Math.min(visit.round, 2) === round)).map((time) => ({
      round,
      ...time,
    })),
  )
  if (!rows.some(({ round }) => round > 1)) return null
  const number = (value: number) => formatNumber(Math.round(value * 10) / 10, language)
  return (
    <>
      <h2>{t(words.rounds)}</h2>
      <Table
        caption={words.rounds}
        rows={rows.toSorted(
          (one, other) =>
            one.step.localeCompare(other.step) ||
            one.office.localeCompare(other.office) ||
            one.round - other.round,
        )}
        columns={[
          { label: words.step, heads: true, cell: ({ step }) => t(names.step(step)) },
          { label: words.office, cell: ({ office }) => t(names.office(office)) },
          { label: words.round, cell: ({ round }) => t(words.roundName(round)) },
          { label: words.count, align: "end", cell: ({ spread }) => number(spread.count) },
          { label: words.median, align: "end", cell: ({ spread }) => number(spread.median) },
          {
            label: words.quartiles,
            align: "end",
            cell: ({ spread }) => `${number(spread.low)} – ${number(spread.high)}`,
          },
        ]}
      />
    </>
  )
}

const Turns = ({ times: { visits, procedures, reasons } }: Props) => {
  const { t, language } = usePage()
  const names = namesIn(procedures)
  const turns = turnsOf(visits)
  return (
    <>
      <h2>{t(words.turns)}</h2>
      {turns.length === 0 ? (
        <Empty says={words.noTurns} />
      ) : (
        <Table
          caption={words.turns}
          rows={turns}
          columns={[
            { label: words.step, heads: true, cell: ({ step }) => t(names.step(step)) },
            { label: words.to, cell: ({ to }) => t(names.step(to)) },
            { label: words.count, align: "end", cell: ({ count }) => formatNumber(count, language) },
            { label: words.share, align: "end", cell: ({ count, of }) => percentIn(count / of, language) },
          ]}
        />
      )}
      {reasons.length > 0 && (
        <>
          <h3>{t(words.reasons)}</h3>
          <Table
            caption={words.reasons}
            rows={reasons}
            columns={[
              { label: words.step, heads: true, cell: ({ step }) => t(names.step(step)) },
              { label: words.office, cell: ({ office }) => t(names.office(office)) },
              { label: words.reason, cell: ({ reason }) => reason },
            ]}
          />
        </>
      )}
    </>
  )
}

const shownDeviations = 20

const Conformance = ({ times: { deviations, replayed, procedures } }: Props) => {
  const { t, href } = usePage()
  const names = namesIn(procedures)
  const cases = new Set(deviations.map(({ caseId }) => caseId)).size
  return (
    <>
      <h2>{t(words.conformance)}</h2>
      <p class="verdict">{t(cases === 0 ? words.conforms(replayed) : words.deviates(cases, replayed))}</p>
      {deviations.length > 0 && (
        <Table
          caption={words.conformance}
          rows={deviations.slice(0, shownDeviations)}
          columns={[
            {
              label: words.step,
              heads: true,
              cell: ({ caseId, step }) => (
                <a href={href(establishmentPaths.case(caseId))}>{step ? t(names.step(step)) : caseId}</a>
              ),
            },
            { label: words.decision, cell: ({ decision }) => decision ?? "–" },
            {
              label: words.conformance,
              cell: ({ kind }) => <Status tone="brick" label={words.kinds[kind]} />,
            },
          ]}
        />
      )}
    </>
  )
}
