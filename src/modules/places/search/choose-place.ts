import type pg from "pg"
import { searchKey } from "./keys.ts"
import { namesOf } from "./rank.ts"
import { searchUnits, unitByCode } from "./search-units.ts"
import type { UnitHit } from "./types.ts"

/** What a place field sends (ui/forms/place-field.tsx). */
export type PlaceEntry = {
  readonly text: string
  /** The code of a suggestion; it counts only while the text is still one of the place's names. */
  readonly code?: string | undefined
  readonly country?: string | undefined
}

export type PlaceChoice =
  | { readonly kind: "one"; readonly unit: UnitHit }
  /** It may mean several; the likeliest first. */
  | { readonly kind: "several"; readonly units: readonly UnitHit[] }
  | { readonly kind: "none" }

const mostOffered = 8

/** Which place somebody means who typed a name, a code, or chose a suggestion. */
export const choosePlace = async (
  pool: pg.Pool,
  { text, code, country }: PlaceEntry,
): Promise<PlaceChoice> => {
  const named = await unitByCode(pool, code || text.trim())
  if (named && (!code || bears(named, text))) return { kind: "one", unit: named }
  const found = await searchUnits(pool, { q: text, country, limit: mostOffered })
  const exact = found.filter(({ match }) => match.kind === "exact")
  if (exact.length === 1 && exact[0]) return { kind: "one", unit: exact[0] }
  if (found.length === 0) return { kind: "none" }
  return { kind: "several", units: found }
}

const bears = (unit: UnitHit, text: string): boolean => {
  const key = searchKey(text)
  return key === "" || namesOf(unit).some((name) => searchKey(name) === key)
}
