import type { Paper, Row, Run } from "#documents/papers/paper.ts"
import type { Day } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import type { ClauseFinding, Report } from "../comparison/report.ts"
import { languageNames } from "../formats/languages/rules.ts"
import type { Format } from "../formats/rules.ts"
import { words } from "../words.ts"

type About = { readonly pair: Text; readonly formatName: string; readonly today: Day }

/** The departures of a draft as a paper to go with the letter to the Council of State. ตารางเปรียบเทียบ */
export const comparisonPaper = (
  report: Report,
  format: Format,
  { pair, formatName, today }: About,
): Paper => {
  const departing = report.clauses.filter(({ departs }) => departs)
  return {
    title: `ตารางเปรียบเทียบร่างบันทึกความเข้าใจกับแบบมาตรฐาน ${pair.th}`,
    language: "th",
    made: today,
    landscape: true,
    blocks: [
      { kind: "heading", level: 1, align: "center", text: "ตารางเปรียบเทียบร่างบันทึกความเข้าใจกับแบบมาตรฐาน" },
      { kind: "paragraph", align: "center", text: pair.th },
      { kind: "paragraph", align: "center", after: 8, text: `แบบมาตรฐาน: ${formatName}` },
      departing.length === 0
        ? { kind: "paragraph", text: "ร่างตรงตามแบบมาตรฐานทุกข้อทุกภาษา" }
        : {
            kind: "table",
            lines: "all",
            size: 14,
            columns: [{ width: 16 }, { width: 42 }, { width: 42 }],
            head: ["ข้อ ภาษา และผล", "ข้อความตามแบบ", "ข้อความตามร่าง"],
            rows: departing.map((finding) => rowOf(finding, format)),
          },
      {
        kind: "paragraph",
        before: 8,
        align: "left",
        text: [
          "ตัวอักษร",
          { text: "สีแดงขีดฆ่า", colour: "red", struck: true },
          " คือข้อความของแบบที่ถูกตัดออก ",
          { text: "สีน้ำเงินขีดเส้นใต้", colour: "blue", underlined: true },
          " คือข้อความที่เพิ่มเข้ามา",
        ],
      },
    ],
  }
}

const rowOf = (finding: ClauseFinding, format: Format): Row => {
  const { clause, language, status, words: changes, expected, actual } = finding
  const name = format.clauses.find(({ id }) => id === clause)?.name.th ?? ""
  const whole = (text: string): readonly Run[] => [{ text, language }]
  const outOf: readonly Run[] = changes
    .filter(({ kind }) => kind !== "in")
    .map(({ kind, text }) => ({
      text,
      language,
      ...(kind === "out" ? { struck: true, colour: "red" as const } : {}),
    }))
  const into: readonly Run[] = changes
    .filter(({ kind }) => kind !== "out")
    .map(({ kind, text }) => ({
      text,
      language,
      ...(kind === "in" ? { underlined: true, colour: "blue" as const } : {}),
    }))
  return {
    cells: [
      `${status === "added" ? "หลังข้อ " : ""}${name}\n${languageNames[language].th}\n${words.statuses[status].th}`,
      orNothing(changes.length > 0 ? outOf : whole(expected), "ไม่มีข้อความนี้ในแบบ"),
      orNothing(changes.length > 0 ? into : whole(actual), "ไม่มีข้อความนี้ในร่าง"),
    ],
  }
}

/** An empty cell says why it is empty. */
const orNothing = (runs: readonly Run[], nothing: string): readonly Run[] =>
  runs.some(({ text }) => text.trim() !== "") ? runs : [{ text: `(${nothing})`, colour: "grey" }]
