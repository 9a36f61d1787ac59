import type { Finding, ReadRow } from "../types.ts"
import { partnerName } from "./words.ts"

/** One place under several spellings in one list: “กวางสี”, “กว่างซีจ้วง”. */
export const spellingsFindings = (rows: readonly ReadRow[]): readonly Finding[] => {
  const sure = rows.filter(({ match }) => match.confidence === "high" || match.confidence === "medium")
  const byPlace = Map.groupBy(sure, ({ match }) => match.place?.code)
  return [...byPlace.values()].flatMap((same): readonly Finding[] => {
    const spellings = [...new Set(same.map(spellingOf).filter(Boolean))]
    const [first] = same
    if (spellings.length < 2 || !first) return []
    const listed = spellings.map((spelling) => `“${spelling}”`).join(", ")
    const { th, en } = partnerName(first)
    return [
      {
        code: "spelling_corrected",
        rows: same.map(({ printed }) => printed.row),
        message: {
          th: `${th} เขียนไว้ ${spellings.length} แบบในบัญชีนี้: ${listed} อ่านเป็นหน่วยเดียวกัน กรุณาใช้ตัวสะกดเดียว`,
          en: `${en} is spelled ${spellings.length} ways in this list: ${listed}. They are read as one unit; use one spelling`,
        },
      },
    ]
  })
}

const spellingOf = ({ match }: ReadRow): string => match.readName.replace(/\s+/gu, "")
