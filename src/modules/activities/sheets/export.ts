import type { Cell } from "#documents/table.ts"
import type { WrittenBook } from "#documents/xlsx/written.ts"
import type { Language } from "#kernel/text.ts"
import type { ExportedActivity } from "../queries/list.ts"
import type { Side } from "../rules.ts"
import { names } from "../words.ts"
import { type Field, fieldLabels, fields } from "./fields.ts"

const yesNo = { th: ["ใช่", "ไม่ใช่"], en: ["yes", "no"] } as const

/** An activity as a row of the table by which activities come in too: what went out comes back as nothing new. */
const cellsOf = (one: ExportedActivity, language: Language): Readonly<Record<Field, Cell>> => {
  const said = (yes: boolean) => yesNo[language][yes ? 0 : 1]
  const organisers = (side: Side) =>
    one.organisers.flatMap((by) => (by.side === side ? [by.name] : [])).join("; ") || null
  const people = (side: Side) =>
    one.participants.reduce((sum, by) => (by.side === side ? sum + by.count : sum), 0) || null
  const baht = (amount: string | null) => (amount === null || Number(amount) === 0 ? null : amount)
  return {
    serial: null,
    number: one.relationNumber,
    home: one.homeName,
    partner: one.partnerName,
    title: one.title,
    kind: names.kind[one.kind][language],
    dimension: names.dimension[one.dimension][language],
    state: names.state[one.state][language],
    stateReason: one.stateReason,
    beginsOn: one.beginsOn,
    endsOn: one.endsOn,
    place: one.place,
    organisersHome: organisers("home"),
    organisersPartner: organisers("partner"),
    joint: said(one.joint),
    peopleHome: people("home"),
    peoplePartner: people("partner"),
    outputs: one.outputs,
    outcomes: one.outcomes,
    nextStep: one.nextStep,
    sdgs: one.sdgs.join(", ") || null,
    plannedBaht: baht(one.plannedBaht),
    spentBaht: baht(one.spentBaht),
    source: null,
    published: said(one.published),
  }
}

/** Money is for offices: others get the table without its columns. */
const shownFields = (withMoney: boolean): readonly Field[] =>
  fields.filter((field) => withMoney || !["plannedBaht", "spentBaht", "source"].includes(field))

export type ExportOptions = { readonly language: Language; readonly withMoney: boolean }

export const exportHead = ({ language, withMoney }: ExportOptions): readonly string[] =>
  shownFields(withMoney).map((field) => fieldLabels[field][language])

export const exportRows = (
  activities: readonly ExportedActivity[],
  { language, withMoney }: ExportOptions,
): readonly (readonly Cell[])[] => {
  const shown = shownFields(withMoney)
  return activities.map((one) => {
    const cells = cellsOf(one, language)
    return shown.map((field) => cells[field])
  })
}

/** Activities as a workbook. */
export const exportBook = (activities: readonly ExportedActivity[], options: ExportOptions): WrittenBook => ({
  title: options.language === "th" ? "กิจกรรมเมืองพี่เมืองน้อง" : "Activities of sister cities",
  sheets: [
    {
      name: options.language === "th" ? "กิจกรรม" : "Activities",
      header: exportHead(options),
      columns: shownFields(options.withMoney).map((field) => ({ width: field === "title" ? 40 : 20 })),
      rows: exportRows(activities, options),
    },
  ],
})
