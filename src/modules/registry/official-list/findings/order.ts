import { buddhistYear, type Day, yearOf } from "#kernel/dates.ts"
import type { Finding, ReadRow } from "../types.ts"
import { rowName, rowNames } from "./words.ts"

/** Serial numbers that repeat or jump, and years that run backwards or lie after the list's day. */
export const orderFindings = (rows: readonly ReadRow[], asOf: Day): readonly Finding[] => [
  ...repeatedSerials(rows),
  ...serialJumps(rows),
  ...yearJumps(rows),
  ...laterYears(rows, asOf),
]

const numbersOf = (rows: readonly ReadRow[]): readonly number[] => rows.map(({ printed }) => printed.row)

const repeatedSerials = (rows: readonly ReadRow[]): readonly Finding[] => {
  const bySerial = Map.groupBy(
    rows.filter(({ printed }) => printed.serial !== null),
    ({ printed }) => printed.serial,
  )
  return [...bySerial]
    .filter(([, same]) => same.length > 1)
    .map(([serial, same]) => ({
      code: "serial_repeated",
      rows: numbersOf(same),
      message: {
        th: `เลขลำดับที่ ${serial} ใช้ซ้ำ ${same.length} ครั้ง: ${rowNames(same).th} กรุณาเทียบกับต้นฉบับว่าเลขใดอ่านหรือพิมพ์ผิด`,
        en: `Number ${serial} is used ${same.length} times: ${rowNames(same).en}. Compare with the original which one is misread or misprinted`,
      },
    }))
}

const serialJumps = (rows: readonly ReadRow[]): readonly Finding[] => {
  const numbered = rows.filter(({ printed }) => printed.serial !== null)
  return numbered.slice(1).flatMap((row, at): readonly Finding[] => {
    const [before, serial] = [numbered[at]?.printed.serial ?? 0, row.printed.serial ?? 0]
    if (serial === before + 1 || serial === before || startsAnew(serial, numbered[at], row)) return []
    const expected = before + 1
    return [
      {
        code: "serial_out_of_order",
        rows: [row.printed.row],
        message: {
          th: `${rowName(row).th} ตามหลังลำดับที่ ${before} ควรเป็นลำดับที่ ${expected} กรุณาตรวจว่าเลขอ่านผิดหรือมีแถวตกหล่น`,
          en: `${capital(rowName(row).en)} follows number ${before}; ${expected} was expected. Check for a misread number or a missing row`,
        },
      },
    ]
  })
}

/** A second section may count from one again. */
const startsAnew = (serial: number, before: ReadRow | undefined, row: ReadRow): boolean =>
  serial === 1 && before?.printed.status !== row.printed.status

const yearJumps = (rows: readonly ReadRow[]): readonly Finding[] => {
  const dated = rows.filter(({ printed }) => printed.year !== null)
  return dated.slice(1).flatMap((row, at): readonly Finding[] => {
    const before = dated[at] as ReadRow
    const [earlier, year] = [before.printed.year ?? 0, row.printed.year ?? 0]
    if (year >= earlier || before.printed.status !== row.printed.status) return []
    return [yearFinding(row, `อยู่หลังแถวของปี ${buddhistYear(earlier)}`, `stands after a row of ${earlier}`)]
  })
}

const laterYears = (rows: readonly ReadRow[], asOf: Day): readonly Finding[] =>
  rows
    .filter(({ printed }) => printed.year !== null && printed.year > yearOf(asOf))
    .map((row) => yearFinding(row, `อยู่หลังวันที่ของบัญชี`, `lies after the list's own day`))

const yearFinding = (row: ReadRow, th: string, en: string): Finding => ({
  code: "year_out_of_order",
  rows: [row.printed.row],
  message: {
    th: `${rowName(row).th} ปี ${buddhistYear(row.printed.year ?? 0)} ${th} กรุณาตรวจว่าปีอ่านผิดหรือไม่`,
    en: `${capital(rowName(row).en)}: the year ${row.printed.year} ${en}. Check whether it is misread`,
  },
})

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
