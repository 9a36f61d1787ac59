import { numbersFrom } from "../scenario.ts"

/** Provinces that have relations in the drawn country; TH-10 is Bangkok. */
export const homes = ["TH-10", "TH-30", "TH-43", "TH-49", "TH-50", "TH-57", "TH-90"]
export const today = "2026-11-21"
export const edges = ["01-01", "12-31", "09-30", "10-01", "02-28", "06-15"]

/** By its first day, where it is known to the month or year. */
export const first = (date: string) => `${date}-01-01`.slice(0, 10)

export type Draw = ReturnType<typeof drawing>

/** What chance draws, the same from the same seed. */
export const drawing = (seed: number) => {
  const random = numbersFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const chance = (share: number) => random() < share
  /** A date on an edge of a year, known to the day, the month or the year alone. */
  const date = (from: number, to: number): string => {
    const whole = `${from + Math.floor(random() * (to - from + 1))}-${pick(edges)}`
    const written = pick([whole, whole, whole, whole.slice(0, 7), whole.slice(0, 4)])
    return `${written}-01-01`.slice(0, 10) > today ? today : written
  }
  const amount = () => BigInt(Math.floor(random() * 10_000_000))
  return { random, pick, chance, date, amount }
}
