import { buddhistYear } from "#kernel/dates.ts"
import { toThaiNumerals } from "#kernel/numerals.ts"
import type { Random } from "./random.ts"
import { homeWords, stageWords, type WrittenRow, yearDigits } from "./written-list.ts"

/** Prints rows as one kind of office would: lines, headings between them. */
export type Layout = (rows: readonly WrittenRow[], random: Random) => readonly string[]

const thai = (value: number | string) => toThaiNumerals(String(value))

const title = (asOf: string): readonly string[] => [
  "คู่ความสัมพันธ์เมืองพี่เมืองน้องระหว่างไทยกับต่างประเทศ",
  "",
  `ณ วันที่ ${asOf}`,
  "",
]

const partnerWords = ({ partner, stage }: WrittenRow): string =>
  `${partner.printed} ${partner.country}${stage ? stageWords[stage] : ""}`

const statusWords = ({ inProcess, stage }: WrittenRow): string => {
  if (!inProcess) return "ลงนามแล้ว"
  return `อยู่ระหว่างดำเนินการ${stage ? stageWords[stage] : ""}`
}

const mark = ({ inProcess }: WrittenRow): string => (inProcess ? "(OP) " : "")

/** Rows by year, with the section's heading before the first that is in process. */
const inGroups = (
  rows: readonly WrittenRow[],
  sections: readonly [signed: readonly string[], inProcess: readonly string[]],
  heading: (year: number, count: number) => readonly string[],
  line: (row: WrittenRow) => string,
): readonly string[] => {
  const lines: string[] = []
  let group = ""
  for (const row of rows) {
    const key = `${row.inProcess} ${row.year}`
    if (!group.startsWith(`${row.inProcess}`)) lines.push(...sections[row.inProcess ? 1 : 0])
    if (group !== key) {
      const same = rows.filter(({ inProcess, year }) => `${inProcess} ${year}` === key)
      lines.push(...heading(row.year, same.length))
    }
    group = key
    lines.push(line(row))
  }
  return lines
}

/** The table of the list of 2562: year and number in one cell, counts over the groups. */
const barTable: Layout = (rows, random) => [
  ...title("๓๑ ธันวาคม ๒๕๖๕"),
  ...inGroups(
    rows,
    [
      ["| ปี/ ลำดับที่ | คู่ความสัมพันธ์เมืองพี่เมืองน้อง ลงนามแล้ว |", "|------|--|"],
      ["", "คู่ที่อยู่ระหว่างดำเนินการ", "OP = on process", "", "| ปี/ ลำดับที่ | คู่ความสัมพันธ์เมืองพี่เมืองน้อง |"],
    ],
    (_, count) => [`| | (${thai(count)} คู่) |`],
    (row) =>
      `| ${yearDigits(row.year, 2)}/${thai(row.serial)} | ${mark(row)}${homeWords(row, random)} – ${partnerWords(row)} |`,
  ),
]

const dashes: Layout = (rows, random) => [
  ...title("30 มิถุนายน 2565"),
  ...inGroups(
    rows,
    [["คู่ที่ลงนามแล้ว"], ["", "คู่ที่อยู่ระหว่างดำเนินการ"]],
    (year, count) => ["", `ปี พ.ศ. ${thai(buddhistYear(year))} จำนวน ${thai(count)} คู่`, ""],
    (row) => `- ${homeWords(row, random)} - ${partnerWords(row)}`,
  ),
]

/** Number, four-digit year, province, partner, country and status in columns of a spreadsheet. */
const tabs: Layout = (rows, random) => [
  "ทะเบียนรายชื่อเมืองพี่เมืองน้อง ข้อมูล ณ วันที่ 31 ธันวาคม 2565",
  "ลำดับที่\tปี\tจังหวัด\tเมือง/รัฐ/มณฑล\tประเทศ\tสถานะ",
  ...rows.map((row) =>
    [
      row.serial,
      buddhistYear(row.year),
      random.chance(0.5) ? row.homeTh : homeWords(row, random),
      row.partner.printed,
      row.partner.country,
      statusWords(row),
    ].join("\t"),
  ),
]

const spaces: Layout = (rows, random) => [
  ...title("๓๑ ธ.ค. ๒๕๖๕"),
  "ลำดับที่   ปี พ.ศ.   จังหวัด                  คู่ความสัมพันธ์",
  ...inGroups(
    rows,
    [["ลงนามแล้ว"], ["อยู่ระหว่างดำเนินการ"]],
    () => [],
    (row) =>
      `${String(row.serial).padEnd(10)} ${String(buddhistYear(row.year)).padEnd(9)} ${homeWords(row, random).padEnd(24)} ${partnerWords(row)}`,
  ),
]

const numbered: Layout = (rows, random) => [
  "บัญชีรายชื่อเมืองพี่เมืองน้องของจังหวัด",
  "ข้อมูล ณ วันที่ ๓๑ ธันวาคม พ.ศ. ๒๕๖๕",
  ...inGroups(
    rows,
    [["ส่วนที่ ๑ คู่ที่ลงนามแล้ว"], ["", "ส่วนที่ ๒ คู่ที่อยู่ระหว่างดำเนินการ"]],
    (year, count) => ["", `พ.ศ. ${thai(buddhistYear(year))} (${thai(count)} คู่)`],
    (row) => `${thai(row.serial)}. ${homeWords(row, random)} กับ ${partnerWords(row)}`,
  ),
]

/** Each row with the day on which it was signed. */
const fullDates: Layout = (rows, random) => [
  ...title("31 ธันวาคม 2565"),
  ...inGroups(
    rows,
    [["คู่ที่ลงนามแล้ว"], ["คู่ที่อยู่ระหว่างดำเนินการ"]],
    () => [],
    (row) =>
      row.inProcess
        ? `${row.serial}) ${homeWords(row, random)} - ${partnerWords(row)} (ปี ${buddhistYear(row.year)})`
        : `${row.serial}) ${homeWords(row, random)} - ${partnerWords(row)} ลงนามเมื่อวันที่ ${1 + Math.floor(random.next() * 28)} ${random.pick(["มกราคม", "พฤษภาคม", "ส.ค.", "ธ.ค."])} ${buddhistYear(row.year)}`,
  ),
]

/** Number, province and partner in a table, the year in its last column. */
const yearLast: Layout = (rows) => [
  "บัญชีคู่ความสัมพันธ์เมืองพี่เมืองน้อง ณ วันที่ 31 ธันวาคม 2565",
  "| ที่ | จังหวัด | คู่ความสัมพันธ์ | ประเทศ | ปีที่ลงนาม | สถานะ |",
  "|---|---|---|---|---|---|",
  ...rows.map(
    (row) =>
      `| ${thai(row.serial)} | ${row.homeTh} | ${row.partner.printed} | ${row.partner.country} | ${thai(buddhistYear(row.year))} | ${statusWords(row)} |`,
  ),
]

/** Provinces as headings with their counts, their partners below. */
const byProvince: Layout = (rows) => [
  ...title("31 ธันวาคม 2565"),
  ...([false, true] as const).flatMap((inProcess) => {
    const section = rows.filter((row) => row.inProcess === inProcess)
    const heading = inProcess ? ["", "คู่ที่อยู่ระหว่างดำเนินการ"] : ["คู่ที่ลงนามแล้ว"]
    return [
      ...heading,
      ...[...Map.groupBy(section, ({ homeTh }) => homeTh)].flatMap(([home, those]) => [
        `จังหวัด${home} (${thai(those.length)} คู่)`.replace("จังหวัดกรุงเทพ", "กรุงเทพ"),
        ...those.map((row) => `${row.serial}. ${partnerWords(row)} (พ.ศ. ${buddhistYear(row.year)})`),
      ]),
    ]
  }),
]

/** A table whose province is printed once for the rows that share it. */
const joinedCells: Layout = (rows) => [
  ...title("31 ธันวาคม 2565"),
  "| ลำดับ | จังหวัด | คู่ความสัมพันธ์ | ปี |",
  "|---|---|---|---|",
  ...inProvinceOrder(rows).map(
    (row, at, all) =>
      `| ${thai(row.serial)} | ${all[at - 1]?.homeTh === row.homeTh ? "" : row.homeTh} | ${partnerWords(row)}${row.inProcess ? " (OP)" : ""} | ${thai(buddhistYear(row.year))} |`,
  ),
]

const inProvinceOrder = (rows: readonly WrittenRow[]): readonly WrittenRow[] =>
  [...Map.groupBy(rows, ({ homeTh }) => homeTh).values()].flat()

/** Countries as headings; the rows below name none. */
const byCountry: Layout = (rows, random) => [
  ...title("31 ธันวาคม 2565"),
  ...([false, true] as const).flatMap((inProcess) => {
    const section = rows.filter((row) => row.inProcess === inProcess)
    return [
      inProcess ? "คู่ที่อยู่ระหว่างดำเนินการ" : "คู่ที่ลงนามแล้ว",
      ...[...Map.groupBy(section, ({ partner }) => partner.unit.country).values()].flatMap((those) => [
        `${those[0]?.partner.country} จำนวน ${those.length} คู่`,
        ...those.map(
          (row) =>
            `${row.serial}. ${homeWords(row, random)} – ${row.partner.printed}${row.stage ? stageWords[row.stage] : ""} ปี ${buddhistYear(row.year)}`,
        ),
      ]),
    ]
  }),
]

export const layouts: Readonly<Record<string, Layout>> = {
  barTable, dashes, tabs, spaces, numbered, fullDates, yearLast, byProvince, joinedCells, byCountry,
} // prettier-ignore
