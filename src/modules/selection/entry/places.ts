import type pg from "pg"
import type { Issue } from "#kernel/errors.ts"
import { choosePlace, type UnitHit } from "#modules/places/index.ts"
import type { CandidateEntry } from "../studies/rules.ts"
import { type Origin, origins } from "../studies/rules.ts"

/** What the form of a candidate sends. */
export type CandidateFields = {
  readonly place: string
  readonly placeCode: string
  readonly country: string
  /** A code, or "written"; it counts for the text in `asked`. */
  readonly choice: string
  readonly asked: string
  readonly origin: string
  readonly originNote: string
}

export type ReadCandidate = {
  readonly entry: CandidateEntry | undefined
  /** Places that the text may mean, to choose from. */
  readonly offered: readonly UnitHit[]
  readonly issues: readonly Issue[]
}

/** Finds out which place somebody means. What cannot be found may be kept as it was typed, where the person says so. */
export const readCandidate = async (pool: pg.Pool, fields: CandidateFields): Promise<ReadCandidate> => {
  const place = fields.place.trim()
  const origin = origins.find((one) => one === fields.origin)
  const wrong: Issue[] = [
    ...(place ? [] : [{ path: "place", text: placeNeeded }]),
    ...(origin ? [] : [{ path: "origin", text: originNeeded }]),
  ]
  if (!place) return { entry: undefined, offered: [], issues: wrong }
  const found = await findPlace(pool, { ...fields, place })
  const issues = [...found.issues, ...wrong]
  if (issues.length > 0 || !origin) return { entry: undefined, offered: found.offered, issues }
  const entry = entryOf(found.unit, place, fields, origin)
  return { entry, offered: found.offered, issues }
}

const entryOf = (
  unit: UnitHit | undefined,
  place: string,
  { country, originNote }: CandidateFields,
  origin: Origin,
): CandidateEntry => ({
  unit: unit?.code ?? null,
  country: unit?.country ?? (country || null),
  written: unit ? null : place,
  origin,
  originNote: originNote.trim() || null,
})

type Found = {
  readonly unit: UnitHit | undefined
  readonly offered: readonly UnitHit[]
  readonly issues: readonly Issue[]
}

const findPlace = async (pool: pg.Pool, fields: CandidateFields): Promise<Found> => {
  const { place, placeCode, country, choice, asked } = fields
  const chosen = asked === place ? choice : ""
  if (chosen === "written") return { unit: undefined, offered: [], issues: [] }
  const found = await choosePlace(pool, {
    text: chosen || place,
    code: chosen ? undefined : placeCode || undefined,
    country: country || undefined,
  })
  if (found.kind === "one") return { unit: found.unit, offered: [], issues: [] }
  const offered = found.kind === "several" ? found.units : []
  const text = offered.length > 0 ? chooseOne : notFound
  return { unit: undefined, offered, issues: [{ path: "choice", text }] }
}

const placeNeeded = { th: "ต้องระบุหน่วยการปกครองที่จะศึกษา", en: "Say which place is to be studied" }
const originNeeded = { th: "เลือกที่มาของแนวคิด", en: "Choose where the idea came from" }
const chooseOne = {
  th: "ชื่อนี้อาจหมายถึงหลายแห่ง โปรดเลือก",
  en: "The name may mean several places; choose one",
}
const notFound = {
  th: "ไม่พบสถานที่ชื่อนี้ ตรวจชื่ออีกครั้ง หรือเก็บชื่อไว้ตามที่พิมพ์",
  en: "No place of this name was found; check it, or keep the name as it was typed",
}
