import type { Day } from "#kernel/dates.ts"
import type { Unit } from "../reference/types.ts"

const isThai = (name: string): boolean => /[ก-ฮ]/.test(name)

/** The names that a unit bore on a day, English and Thai: of VN-26 in 2019 Thừa Thiên Huế, not the Huế of today. */
export const nameAsOf = (unit: Unit, asOf: Day): { readonly en: string; readonly th: string | undefined } => {
  const former = unit.formerNames
    .filter(({ until }) => until >= asOf)
    .toSorted((one, other) => one.until.localeCompare(other.until))
  return {
    en: former.find(({ name }) => !isThai(name))?.name ?? unit.nameEn,
    th: former.find(({ name }) => isThai(name))?.name ?? unit.nameTh,
  }
}
