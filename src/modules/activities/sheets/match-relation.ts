import { fold } from "#modules/places/index.ts"
import type { Text } from "#kernel/text.ts"
import type { ToldRelation } from "./types.ts"

/** A relation of the register with all names of both sides. */
export type KnownRelation = {
  readonly id: string
  readonly number: number
  readonly homeUnits: readonly string[]
  readonly pair: string
  readonly home: readonly string[]
  readonly partner: readonly string[]
}

const kindOfPlace =
  /^(?:จังหวัด|จ\.|เมือง|นคร|กรุง|มณฑล|แขวง|รัฐ|เขตปกครองตนเอง|เทศบาล(?:นคร|เมือง)?)\s*|\s+(?:province|prefecture|city|state|region|municipality)$/giu

/** Names as they are compared: spelled as one likes, with or without what kind of place it is. */
const keysOf = (name: string): readonly string[] => [fold(name), fold(name.replace(kindOfPlace, ""))]

/** A number as the register writes it, however a table does: "0012", "ทะเบียน 12". */
export const numberOf = (written: string): string => written.replace(/^0+|\D/g, "")

/** Finds the relation that a row is about: by its number, or by the names of both sides. */
export const relationMatcher = (relations: readonly KnownRelation[]) => {
  const byNumber = new Map(relations.map((relation) => [String(relation.number), relation]))
  let byHome: ReturnType<typeof byHomeOf> | undefined
  const known = new Map<string, KnownRelation | { readonly problem: Text }>()
  return (told: ToldRelation): KnownRelation | { readonly problem: Text } => {
    const key = `${told.number}\n${told.home}\n${told.partner}`
    const found = known.get(key) ?? find(byNumber, () => (byHome ??= byHomeOf(relations)), told)
    known.set(key, found)
    return found
  }
}

const byHomeOf = (relations: readonly KnownRelation[]): ReadonlyMap<string, readonly KnownRelation[]> => {
  const byHome = new Map<string, KnownRelation[]>()
  for (const relation of relations)
    for (const key of new Set(relation.home.flatMap(keysOf))) {
      const others = byHome.get(key)
      if (others) others.push(relation)
      else byHome.set(key, [relation])
    }
  return byHome
}

const find = (
  byNumber: ReadonlyMap<string, KnownRelation>,
  byHome: () => ReadonlyMap<string, readonly KnownRelation[]>,
  { number, home, partner }: ToldRelation,
): KnownRelation | { readonly problem: Text } => {
  if (number) return byNumber.get(numberOf(number)) ?? { problem: problems.noNumber(number) }
  const ofHome = [...new Set(keysOf(home).flatMap((key) => byHome().get(key) ?? []))]
  if (ofHome.length === 0) return { problem: problems.noHome(home) }
  const wanted = keysOf(partner)
  const exact = ofHome.filter((one) => one.partner.flatMap(keysOf).some((key) => wanted.includes(key)))
  const near = exact.length > 0 ? exact : ofHome.filter((one) => isWithin(one, wanted))
  const [first] = near
  if (first && near.length === 1) return first
  return { problem: near.length > 1 ? problems.several(near) : problems.noPartner(home, partner, ofHome) }
}

/** "เซี่ยเหมิน มณฑลฝูเจี้ยน" holds the name of the city. */
const isWithin = ({ partner }: KnownRelation, wanted: readonly string[]): boolean =>
  partner.flatMap(keysOf).some((key) => key.length > 3 && wanted.some((one) => one.includes(key)))

const listed = (relations: readonly KnownRelation[]): string =>
  relations
    .slice(0, 6)
    .map(({ number, pair }) => `${number} ${pair}`)
    .join(", ")

const problems = {
  noNumber: (number: string): Text => ({
    th: `ไม่มีความสัมพันธ์เลขทะเบียน ${number.slice(0, 20)} ที่คุณดูแล`,
    en: `There is no relation No. ${number.slice(0, 20)} in your care`,
  }),
  noHome: (home: string): Text => ({
    th: `ไม่พบความสัมพันธ์ของ “${home.slice(0, 60)}” ที่คุณดูแลในทะเบียน ตรวจตัวสะกดชื่อจังหวัด`,
    en: `The register has no relation of “${home.slice(0, 60)}” in your care; check the spelling`,
  }),
  noPartner: (home: string, partner: string, has: readonly KnownRelation[]): Text => ({
    th: `ทะเบียนไม่มีคู่ “${home.slice(0, 40)}” กับ “${partner.slice(0, 40)}” มีแต่: ${listed(has)}`,
    en: `The register has no pair “${home.slice(0, 40)}” and “${partner.slice(0, 40)}”; it has: ${listed(has)}`,
  }),
  several: (relations: readonly KnownRelation[]): Text => ({
    th: `มีหลายความสัมพันธ์ที่ตรง บอกเลขทะเบียน: ${listed(relations)}`,
    en: `Several relations fit; give the number: ${listed(relations)}`,
  }),
} as const
