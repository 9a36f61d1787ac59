import type { Gazetteer } from "./gazetteer.ts"
import type { PlaceCandidate, PlaceQuery } from "./types.ts"

/** กรุง names a capital: where the rest of the name is lost, the country's own is the first that a person will think of. */
export const capitalCandidates = (
  gazetteer: Gazetteer,
  { parts, country }: PlaceQuery,
): readonly PlaceCandidate[] => {
  if (!country || parts[0]?.claim !== "capital") return []
  const capital = gazetteer.placesOf(country.code).entries.find(({ unit }) => unit.kind === "capital")?.unit
  if (!capital) return []
  const reason = {
    th: `คำว่า “${parts[0].levelWord}” มักหมายถึงเมืองหลวง และประเทศที่อ่านได้คือ${country.nameTh}`,
    en: `“${parts[0].levelWord}” is said of capitals, and the country reads as ${country.nameEn}`,
  }
  return [{ place: capital, score: 0, reason }]
}
