import { buddhistYear, type Day, yearOf } from "#kernel/dates.ts"
import type { Finding, ReadRow } from "../types.ts"
import { rowName, rowNames } from "./words.ts"

/** Serial numbers that repeat or jump, and years that run backwards or lie after the list's day. */
export const orderFindings = (rows: readonly ReadRow[], asOf: Day): readonly Finding[] => [
  ...seriesOf(rows).flatMap((series) => [...repeatedSerials(series), ...serialJumps(series)]),
  ...yearJumps(rows),
  ...laterYears(rows, asOf),
]

const numbersOf = (rows: readonly ReadRow[]): readonly number[] => rows.map(({ printed }) => printed.row)

/** Numbered rows, parted where the count begins again: by section, by province. A misread 1 goes on with no 2. */
const seriesOf = (rows: readonly ReadRow[]): readonly (readonly ReadRow[])[] => {
  const numbered = rows.filter(({ printed }) => printed.serial !== null)
  const series: ReadRow[][] = []
  numbered.forEach((row, at) => {
    const next = numbered[at + 1]?.printed.serial ?? 2
    const anew = row.printed.serial === 1 && (next === 2 || next === 1)
    if (anew || series.length === 0) series.push([])
    series.at(-1)?.push(row)
  })
  return series
}

const repeatedSerials = (rows: readonly ReadRow[]): readonly Finding[] => {
  const bySerial = Map.groupBy(rows, ({ printed }) => printed.serial)
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

const serialJumps = (numbered: readonly ReadRow[]): readonly Finding[] => {
  const breaks = numbered.flatMap((_, at) => (isBreak(numbered, at) ? [at] : []))
  if (breaks.length > mostBreaks && breaks.length > numbered.length / 3) return [notInOrder(numbered)]
  return breaks.flatMap((at, index): readonly Finding[] => {
    const next = breaks[index + 1]
    if (next !== undefined && goesOn(numbered, at, next)) return [misreadRun(numbered, at, next)]
    const before = breaks[index - 1]
    return before !== undefined && goesOn(numbered, before, at) ? [] : [jump(numbered, at)]
  })
}

/** With more breaks than these, and at every third row, the list is in another order than that of its numbers. */
const mostBreaks = 10

const notInOrder = (rows: readonly ReadRow[]): Finding => ({
  code: "serial_out_of_order",
  rows: [],
  message: {
    th: `บัญชีนี้ไม่ได้เรียงตามลำดับที่ (${rows.length} แถว) จึงไม่ได้ตรวจว่ามีลำดับที่ขาดหรืออ่านผิด`,
    en: `This list is not in the order of its numbers (${rows.length} rows), so missing or misread numbers were not looked for`,
  },
})

const serialAt = (rows: readonly ReadRow[], at: number): number => rows[at]?.printed.serial ?? 0

const isBreak = (rows: readonly ReadRow[], at: number): boolean => {
  const step = serialAt(rows, at) - serialAt(rows, at - 1)
  return at > 0 && step !== 1 && step !== 0
}

/** After the rows between two breaks the count is where it would be without their error. */
const goesOn = (rows: readonly ReadRow[], from: number, to: number): boolean =>
  serialAt(rows, to) - serialAt(rows, from - 1) === to - from + 1

const misreadRun = (rows: readonly ReadRow[], from: number, to: number): Finding => {
  const run = rows.slice(from, to)
  const [first, last] = [serialAt(rows, from), serialAt(rows, to - 1)]
  const expected = serialAt(rows, from - 1) + 1
  const numbers = (low: number, high: number) => (low === high ? `${low}` : `${low}-${high}`)
  const [printed, right] = [numbers(first, last), numbers(expected, expected + run.length - 1)]
  const places = numbers(run[0]?.printed.row ?? 0, run.at(-1)?.printed.row ?? 0)
  return {
    code: "serial_out_of_order",
    rows: numbersOf(run),
    message: {
      th: `ลำดับที่ ${printed} (แถวที่ ${places}) ไม่ต่อเนื่องกับแถวก่อนและหลัง น่าจะเป็นลำดับที่ ${right} กรุณาเทียบกับต้นฉบับ`,
      en: `Number ${printed} (row ${places}) does not follow from the rows around; it is probably ${right}. Compare with the original`,
    },
  }
}

const jump = (rows: readonly ReadRow[], at: number): Finding => {
  const row = rows[at] as ReadRow
  const before = serialAt(rows, at - 1)
  return {
    code: "serial_out_of_order",
    rows: [row.printed.row],
    message: {
      th: `${rowName(row).th} ตามหลังลำดับที่ ${before} ควรเป็นลำดับที่ ${before + 1} กรุณาตรวจว่าเลขอ่านผิดหรือมีแถวตกหล่น`,
      en: `${capital(rowName(row).en)} follows number ${before}; ${before + 1} was expected. Check for a misread number or a missing row`,
    },
  }
}

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
