import type { Services } from "#database/act.ts"
import type { Block, Paper } from "#documents/papers/paper.ts"
import { day, preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { toThaiNumerals } from "#kernel/numerals.ts"
import type { Composed, PaperKind } from "#modules/files/index.ts"
import { appraisalOf } from "#modules/selection/index.ts"
import { meetingFiles } from "../files.ts"
import { caseTitle } from "../pages/case-title.ts"
import { type Ask, askedNow, type Content } from "../procedures/answers/rules.ts"
import { asksOf } from "../procedures/filling/rules.ts"
import { getProcedure } from "../procedures/queries.ts"
import { stepsUpTo } from "../procedures/table/rules.ts"
import { type Named, namesIn, shownAnswer } from "../queries/answers.ts"
import { paths } from "../paths.ts"
import { establishmentRights } from "../rights.ts"
import { words } from "../words.ts"
import { consideredIn, getMeeting } from "./queries.ts"
import type { Meeting } from "./schema.ts"

type Considered = Awaited<ReturnType<typeof consideredIn>>[number]

const compose = async (services: Services, id: string): Promise<Composed> => {
  const { pool, query } = services.database
  const meeting = await getMeeting(pool, id)
  const considered = await consideredIn(pool, [id])
  const items = await Promise.all(
    considered.map(async (item, at) => {
      const [home, partner] = [item.home.unit?.code, item.partner.unit?.code]
      const appraisal = home && partner ? await appraisalOf(query, home, partner, services.today()) : []
      const procedure = await getProcedure(query, item.procedureId)
      const asks = asksOf(stepsUpTo(procedure, item.eventStep))
      const named = await namesIn(query, [{ asks, content: item.content }])
      return itemBlocks(item, at + 1, answerBlocks(asks, item.content, named), appraisal)
    }),
  )
  const title = `${meeting.name} ครั้งที่ ${meeting.number}`
  const paper: Paper = {
    title: toThaiNumerals(title),
    language: "th",
    author: meeting.organisationTh,
    made: day(meeting.heldOn),
    blocks: [...headBlocks(meeting, title), ...items.flat()],
  }
  return { name: `เอกสารการประชุม ${meeting.number.replaceAll("/", "-")}`, paper }
}

const headBlocks = (meeting: Meeting, title: string): readonly Block[] => {
  const date = formatDate(preciseDate(meeting.heldOn), { language: "th", numerals: "thai" }).replace(
    "พ.ศ. ",
    "",
  )
  return [
    { kind: "heading", level: 1, text: "เอกสารประกอบการพิจารณา", align: "center", after: 0 },
    { kind: "heading", level: 2, text: toThaiNumerals(title), align: "center", after: 0 },
    { kind: "paragraph", text: `วันที่ ${date}`, align: "center", after: meeting.place ? 0 : 10 },
    ...(meeting.place
      ? [{ kind: "paragraph", text: toThaiNumerals(meeting.place), align: "center", after: 10 } as const]
      : []),
    ...(meeting.chair ? [line(`ประธาน ${meeting.chair}`)] : []),
    ...people("ผู้มาประชุม", meeting.attended),
    ...people("ผู้ไม่มาประชุม", meeting.absent),
  ]
}

const line = (text: string): Block => ({
  kind: "paragraph",
  text: toThaiNumerals(text),
  align: "left",
  after: 4,
})

const people = (label: string, names: readonly string[]): readonly Block[] =>
  names.length === 0
    ? []
    : [
        { kind: "heading", level: 3, text: label, after: 0, before: 6 },
        ...names.map((name, at) => ({
          kind: "paragraph" as const,
          mark: toThaiNumerals(`${at + 1}.`),
          text: toThaiNumerals(name),
          align: "left" as const,
        })),
      ]

/** What the province put before the committee: the idea, what it is to reach, the study, each under its question. */
const answerBlocks = (asks: readonly Ask[], content: Content, named: Named): readonly Block[] =>
  askedNow(asks, content).flatMap((ask): readonly Block[] => {
    const shown = shownAnswer(ask, content[ask.field], named)?.th
    if (!shown) return []
    const lines = toThaiNumerals(shown)
      .split("\n")
      .filter((one) => one.trim())
    return [
      { kind: "heading", level: 3, text: ask.label.th, before: 4, after: 0 },
      ...lines.map((text) => ({ kind: "paragraph" as const, text, firstLine: 2.5 })),
    ]
  })

const itemBlocks = (
  item: Considered,
  number: number,
  answers: readonly Block[],
  appraisal: readonly Block[],
): readonly Block[] => [
  {
    kind: "heading",
    level: 2,
    text: toThaiNumerals(`เรื่องพิจารณาที่ ${number} ${caseTitle(item).th} (${words.number(item.number).th})`),
    before: 12,
  },
  ...answers,
  ...(appraisal.length > 0
    ? [{ kind: "heading", level: 3, text: "ผลการประเมินความเหมาะสม", after: 0 } as const, ...appraisal]
    : [line("ไม่มีผลการศึกษาความเหมาะสมที่สรุปแล้วของคู่นี้ในระบบ")]),
  { kind: "heading", level: 3, text: "มติที่ประชุม", before: 6, after: 0 },
  {
    kind: "paragraph",
    text: toThaiNumerals(item.resolution ?? "……………………………………………………………………………………"),
    firstLine: 2.5,
  },
]

/** A meeting of a committee as a paper: who, when, each case with its suitability appraisal and what was resolved. */
export const meetingPaper: PaperKind = {
  kind: "committee_meeting",
  label: { th: "เอกสารการประชุมคณะกรรมการ", en: "Committee paper" },
  read: establishmentRights["meeting.read"],
  find: meetingFiles.find,
  path: paths.meeting,
  compose,
}
