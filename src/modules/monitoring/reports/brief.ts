import type { Block, Paper } from "#documents/papers/paper.ts"
import { shareChart } from "../dashboard/charts.ts"
import { dashboardWords } from "../dashboard/words.ts"
import { opening } from "./annual.ts"
import { heading, paperOf, paragraph, type Pen, picture, tableOf } from "./paper-parts.ts"
import type { Annual } from "./read.ts"
import { reportWords as words } from "./words.ts"

const most = { first: 4, relations: 8 }

/** One page for a governor: how the province does, what fades, and what to do first. */
export const governorsBrief = (data: Annual, pen: Pen): Paper => {
  const { of, today, years, states, met, warnings, titleOf } = data
  const title = words.briefTitle(of)
  const last = years.at(-1)
  const count = (state: string) => states.filter((one) => one.state === state).length
  const pressing = states
    .filter(({ state }) => state === "asleep" || state === "visits_only")
    .slice(0, most.first)
    .map(({ id, state }) => `${pen.t(titleOf(id))} · ${pen.t(dashboardWords.states[state])}`)
  const fading = warnings
    .slice(0, most.first)
    .map(({ relation, share }) =>
      [pen.t(titleOf(relation)), share === null ? "" : pen.percent(share)].filter(Boolean).join(" · "),
    )
  const bullets = (lines: readonly string[], none: string): readonly Block[] =>
    lines.length === 0
      ? [paragraph(none)]
      : lines.map((text): Block => ({ kind: "paragraph", text, mark: "•", left: 0.6, align: "left" }))
  return paperOf(title[pen.language], pen, today, [
    heading(pen.t(title), 1),
    { kind: "paragraph", text: pen.t(words.madeOn(pen.day(today))), align: "center", after: 4 },
    ...opening(data, pen),
    tableOf(
      [
        dashboardWords.inForce,
        dashboardWords.passed,
        dashboardWords.held,
        dashboardWords.tangible,
        dashboardWords.asleepCount,
        dashboardWords.spent,
      ].map(pen.t),
      [
        [
          pen.number(states.length),
          pen.number(last?.passed ?? 0),
          pen.number(last?.held ?? 0),
          pen.number(last?.tangible ?? 0),
          pen.number(count("asleep")),
          pen.number(last?.spentBaht ?? 0),
        ],
      ],
      [1, 1.2, 1, 1.4, 1, 1.4],
    ),
    ...(years.some(({ held }) => held > 0)
      ? [
          heading(pen.t(dashboardWords.shareTitle), 3),
          picture(shareChart(years, pen.language), pen.t(dashboardWords.shareTitle), pen, 8),
        ]
      : []),
    heading(pen.t(words.warnings), 3),
    ...bullets(fading, pen.t(words.noWarnings)),
    heading(pen.t(dashboardWords.sleepers), 3),
    ...bullets(pressing, pen.t(words.noWarnings)),
    heading(pen.t(words.relations), 3),
    ...bullets(
      met
        .slice(0, most.relations)
        .map(
          ({ id, lastContact }) =>
            `${pen.t(titleOf(id))} · ${pen.t(words.lastContact(lastContact ? pen.date(lastContact) : pen.t(dashboardWords.never)))}`,
        ),
      pen.t(dashboardWords.noneCounted),
    ),
    ...(states.length > most.relations
      ? [paragraph(pen.t(dashboardWords.andMore(pen.number(states.length - most.relations))))]
      : []),
  ])
}
