import type { Day } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import type { Gazetteer } from "#modules/places/index.ts"
import { findAnnex } from "./annex.ts"
import { countRows } from "./count.ts"
import { documentLines, refusal } from "./document-text.ts"
import { orderFindings } from "./findings/order.ts"
import { pairFindings } from "./findings/pairs.ts"
import { placeFindings } from "./findings/places.ts"
import { spellingsFindings } from "./findings/spellings.ts"
import { totalsFindings } from "./findings/totals.ts"
import { homeReader } from "./home.ts"
import type { ToldBySheet } from "./list-sheets.ts"
import { countryReader } from "./place-headings.ts"
import { collectRows } from "./printed-rows.ts"
import { readRows } from "./read-rows.ts"
import { tellSides } from "./sides.ts"
import type { OfficialList, PrintedList, ReadRow } from "./types.ts"

export type ReadOptions = {
  /** The day that the list speaks for; over the one that it prints. */
  readonly asOf?: Day | undefined
  /** What a spreadsheet says of its rows by code; read only where it says so of every row. */
  readonly told?: readonly ToldBySheet[]
}

/** A list as read, and beside it each row with all that was found on the way. */
export type ListReading = {
  readonly list: OfficialList
  readonly printed: PrintedList
  readonly rows: readonly ReadRow[]
}

/**
 * Reads an official list, the annex alone or the whole document that holds it, and matches its rows to places as they stood
 * on the list's day. Writes nothing. Refuses (`invalid`) what holds no list, no text, too much of it, or no day.
 */
export const readOfficialList = (
  text: string,
  gazetteer: Gazetteer,
  options: ReadOptions = {},
): ListReading => {
  const annex = findAnnex(documentLines(text))
  const readHome = homeReader(gazetteer)
  const readCountry = countryReader(gazetteer)
  const raw = collectRows(annex.lines, readHome, readCountry)
  const sided = raw.rows.map((row, at) => tellSides(row, at + 1, readHome, readCountry))
  if (!sided.some(({ home }) => home)) throw refusal(noList)
  const asOf = options.asOf ?? annex.asOf
  if (!asOf) throw refusal(noDay)
  const printed: PrintedList = {
    asOf: annex.asOf,
    declared: {
      signed: raw.declared.signed ?? annex.declaredInLetter.signed,
      inProcess: raw.declared.inProcess ?? annex.declaredInLetter.inProcess,
    },
    declaredInLetter: annex.declaredInLetter,
    rows: sided.map((row) => row.printed),
    groups: raw.groups,
  }
  const told = options.told?.length === sided.length ? options.told : []
  const rows = readRows(sided, gazetteer, asOf, told)
  return { list: officialList(printed, rows, asOf), printed, rows }
}

const officialList = (printed: PrintedList, rows: readonly ReadRow[], asOf: Day): OfficialList => {
  const official = rows.map((row) => row.official)
  return {
    asOf,
    declared: printed.declared,
    counted: { signed: countRows(official, "signed"), inProcess: countRows(official, "in_process") },
    rows: official,
    findings: [
      ...totalsFindings(printed, rows),
      ...orderFindings(rows, asOf),
      ...pairFindings(rows),
      ...placeFindings(rows),
      ...spellingsFindings(rows),
    ],
  }
}

const noList: Text = {
  th: "ไม่พบบัญชีคู่ความสัมพันธ์เมืองพี่เมืองน้องในเอกสารนี้ (ไม่มีแถวที่ขึ้นต้นด้วยจังหวัดของไทย)",
  en: "No list of sister-city pairs was found in this document (no row begins with a Thai province)",
}

const noDay: Text = {
  th: "บัญชีนี้ไม่ได้บอกว่าเป็นข้อมูล ณ วันที่ใด กรุณาระบุวันที่ (--as-of ปปปป-ดด-วว)",
  en: "The list does not say which day it speaks for. Give it with --as-of YYYY-MM-DD",
}
