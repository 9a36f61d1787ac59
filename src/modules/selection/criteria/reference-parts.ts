import type { Text } from "#kernel/text.ts"
import type { Criterion, Definition, Group } from "./definition.ts"

/** What comes with an installation, until the ministry publishes its own. All groups weigh alike: nobody has decided yet. */
export type ReferenceSet = {
  readonly scope: "partner" | "country"
  readonly name: Text
  readonly basis: Text
  readonly definition: Definition
}

export const text = (th: string, en: string): Text => ({ th, en })

export const group = (code: string, th: string, en: string): Group => ({
  code,
  name: text(th, en),
  weight: 1,
})

/** Scored from 1 to 5, more is better, as its group's others. */
export const rated = (
  of: string,
  code: string,
  name: Text,
  asks: Text,
  evidence: Text,
  [low, high]: readonly [Text, Text],
  direction: Criterion["direction"] = "more_is_better",
): Criterion => ({ code, group: of, name, asks, evidence, low, high, from: 1, to: 5, direction, share: 1 })

export const simulation = { runs: 5000, seed: 2561 } as const

export const weakStrong = [text("น้อยมาก", "very little"), text("มากที่สุด", "very much")] as const
