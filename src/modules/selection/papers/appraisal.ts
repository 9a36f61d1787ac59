import type { Block, Cell } from "#documents/papers/paper.ts"
import { toThaiNumerals } from "#kernel/numerals.ts"
import type { Interval } from "../mathematics/interval.ts"
import type { Outcome, Scored } from "../outcome/outcome.ts"
import { candidateInFull } from "../pages/parts.tsx"
import { percent, points } from "../pages/result-words.ts"
import type { Candidate, Study } from "../queries/study.ts"
import { words } from "../words.ts"
import { scoreChart } from "./chart.ts"

const thai = (text: string): string => toThaiNumerals(text)
const score = ({ low, high }: Interval): string => thai(points({ low, high }))

/**
 * The suitability appraisal of a study as blocks of a committee's paper: what was asked, how the candidates came out with
 * the weights that were used, what keeps one from being scored, and what was concluded.
 */
export const appraisalBlocks = (study: Study, outcome: Outcome): readonly Block[] => {
  const named = new Map(study.candidates.map((each) => [each.id, candidateInFull(each).th]))
  const nameOf = (id: string) => named.get(id) ?? ""
  return [
    paragraph(
      `${study.title} (การศึกษาที่ ${study.number} ตาม${study.criteria.name.th} รุ่น ${study.criteria.version})`,
    ),
    ...(study.purpose ? [paragraph(study.purpose)] : []),
    ...(outcome.scored.length > 0
      ? [resultTable(outcome, nameOf), chartOf(outcome, nameOf), weightTable(study, outcome)]
      : [paragraph("ยังไม่มีผู้ประเมินให้คะแนน จึงยังไม่มีลำดับ")]),
    ...outcome.failed.map(({ id, gates }) =>
      paragraph(
        `${nameOf(id)} ไม่ผ่านเงื่อนไข ${gates.map((code) => gateName(study, code)).join(" ")} จึงไม่นำมาให้คะแนน`,
      ),
    ),
    ...outcome.scored.flatMap((each) => openGates(study, each, nameOf)),
    ...(study.conclusion ? [paragraph(`ข้อสรุป ${study.conclusion}`)] : []),
    ...study.candidates.flatMap(originOf),
  ]
}

const paragraph = (text: string): Block => ({ kind: "paragraph", text: thai(text), firstLine: 2.5, after: 4 })

const gateName = ({ criteria }: Study, code: string): string =>
  criteria.definition.gates.find((gate) => gate.code === code)?.name.th ?? code

const openGates = (
  study: Study,
  { id, openGates: open }: Scored,
  nameOf: (id: string) => string,
): readonly Block[] =>
  open.length === 0
    ? []
    : [paragraph(`${nameOf(id)} ยังไม่มีคำตอบในเงื่อนไข ${open.map((code) => gateName(study, code)).join(" ")}`)]

const originOf = (candidate: Candidate): readonly Block[] =>
  candidate.withdrawnAt !== null
    ? []
    : [
        paragraph(
          `ที่มาของ ${candidateInFull(candidate).th}: ${words.origins[candidate.origin].th} ${candidate.originNote ?? ""}`.trim(),
        ),
      ]

const place = ({ place: { best, worst } }: Scored): string =>
  thai(best === worst ? `${best}` : `${best}–${worst}`)

const resultTable = ({ scored }: Outcome, nameOf: (id: string) => string): Block => ({
  kind: "table",
  size: 14,
  before: 4,
  columns: [
    { width: 2, align: "center" },
    { width: 7 },
    { width: 3, align: "center" },
    { width: 3, align: "center" },
  ],
  head: ["ลำดับ", "หน่วยการปกครองที่ศึกษา", "คะแนน (๐–๑๐๐)", "มีข้อมูลประกอบ"],
  rows: scored.map((each) => ({
    cells: [place(each), nameOf(each.id), score(each.score), thai(percent(each.coverage))] satisfies Cell[],
  })),
})

const chartOf = ({ scored }: Outcome, nameOf: (id: string) => string): Block => {
  const bars = scored.map((each) => ({ name: nameOf(each.id), low: each.score.low, high: each.score.high }))
  const says = bars.map(({ name, low, high }) => `${name} ${score({ low, high })}`).join(", ")
  return {
    kind: "picture",
    type: "svg",
    content: Buffer.from(scoreChart(bars)),
    says: `แผนภูมิคะแนนรวม: ${says}`,
    width: 16,
    height: 0.9 + bars.length * 0.9,
    before: 4,
    after: 4,
  }
}

const weightTable = ({ criteria: { definition } }: Study, { weights }: Outcome): Block => ({
  kind: "table",
  size: 14,
  before: 4,
  after: 6,
  columns: [{ width: 12 }, { width: 3, align: "center" }],
  head: ["เกณฑ์", "น้ำหนัก"],
  rows: definition.groups.flatMap((group) => [
    { group: true, cells: [{ text: group.name.th, bold: true, across: 2 }] },
    ...definition.criteria.flatMap(({ name, group: of }, at) =>
      of === group.code ? [{ cells: [name.th, thai(percent(weights[at] ?? 0))] }] : [],
    ),
  ]),
})
