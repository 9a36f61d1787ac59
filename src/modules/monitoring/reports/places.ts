import type { Block } from "#documents/papers/paper.ts"
import { concentrationOf, shareWithin } from "../balance/rules.ts"
import { balanceWords } from "../balance/words.ts"
import { shareOf } from "../dashboard/rules.ts"
import { dashboardWords } from "../dashboard/words.ts"
import { heading, paragraph, type Pen, tableOf } from "./paper-parts.ts"
import type { Annual } from "./read.ts"
import { reportWords as words } from "./words.ts"

const mostCountries = 15

/** How far relations crowd in few countries. */
export const balanceBlocks = ({ weights, groups, nameOf }: Annual, pen: Pen): readonly Block[] => {
  const { total, herfindahl, effective, topThree } = concentrationOf(weights)
  if (herfindahl === null || effective === null)
    return [heading(pen.t(words.balance)), paragraph(pen.t(balanceWords.nothing))]
  const asean = new Set(groups.filter((one) => one.asean).map(({ code }) => code))
  return [
    heading(pen.t(words.balance)),
    paragraph(
      pen.t(balanceWords.verdict(pen.number(total, 1), pen.number(weights.size), pen.number(effective, 1))),
    ),
    tableOf([balanceWords.figure, balanceWords.now].map(pen.t), [
      [pen.t(balanceWords.herfindahl), pen.number(herfindahl, 3)],
      [pen.t(balanceWords.topThree), pen.percent(topThree)],
      [pen.t(balanceWords.asean), pen.percent(shareWithin(weights, (code) => asean.has(code)))],
    ]),
    tableOf(
      [balanceWords.country, balanceWords.relations, balanceWords.share].map(pen.t),
      [...weights]
        .toSorted((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]))
        .slice(0, mostCountries)
        .map(([code, weight]) => [pen.t(nameOf(code)), pen.number(weight, 1), pen.percent(weight / total)]),
    ),
  ]
}

/** Every province of which a relation counts in the year or anything was held or spent; the figures of its own report. */
export const provinceBlocks = ({ provinces, nameOf }: Annual, pen: Pen): readonly Block[] => [
  heading(pen.t(words.provinces)),
  tableOf(
    [
      dashboardWords.province,
      dashboardWords.counted,
      dashboardWords.passShare,
      dashboardWords.held,
      dashboardWords.tangibleShare,
      dashboardWords.spent,
    ].map(pen.t),
    provinces.map((one) => [
      pen.t(nameOf(one.id)),
      pen.number(one.relations),
      pen.percent(shareOf(one.passed, one.relations)),
      pen.number(one.all.held),
      pen.percent(shareOf(one.all.tangible, one.all.held)),
      pen.number(one.all.spentBaht),
    ]),
    [2, 1, 1.6, 1, 1.3, 1.5],
  ),
]

/** A province's own relations, as many as are listed. */
export const relationBlocks = ({ met, titleOf }: Annual, pen: Pen): readonly Block[] => [
  heading(pen.t(words.relations)),
  tableOf(
    [words.relation, dashboardWords.state, dashboardWords.lastContact].map(pen.t),
    met.map(({ id, state, lastContact }) => [
      pen.t(titleOf(id)),
      pen.t(dashboardWords.states[state]),
      lastContact ? pen.date(lastContact) : pen.t(dashboardWords.never),
    ]),
    [3, 1.4, 1.6],
  ),
]
