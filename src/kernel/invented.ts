/** Everything that is invented for a demonstration carries this, wherever it is shown. */
export const demoMark = "[สาธิต]"

/** A sentence that somebody might have written, told as invented from its first letter to its last. */
export const invented = (text: string): string => `${demoMark} ${text} (สมมติ)`

export type Random = () => number

/** Numbers that look random and come again alike from the same seed (mulberry32). */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of several, each as likely. @throws RangeError where there is none */
export const pick = <Of>(random: Random, among: readonly Of[]): Of => {
  const one = among[Math.floor(random() * among.length)]
  if (one === undefined) throw new RangeError("nothing to choose from")
  return one
}

/** A whole number from one to another, both included. */
export const between = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1))

/** The same in an order of chance. */
export const shuffled = <Of>(random: Random, all: readonly Of[]): readonly Of[] =>
  all
    .map((one) => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
