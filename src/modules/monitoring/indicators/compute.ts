import type { Text } from "#kernel/text.ts"
import { concentrationOf, sharedAmong, summedBy } from "../balance/rules.ts"
import { type Definition, definitions, type Measure, type Variant } from "./definitions.ts"
import type { Amount, Facts, Mark, Thing } from "./facts.ts"

/** A figure of a year. Pure: the same facts give the same figures. */
export type Indicator = {
  readonly id: string
  readonly variant: Variant | null
  readonly numerator: number
  /** Null where the figure is a number and no share. */
  readonly denominator: number | null
  /** The share, or the number itself; null: not applicable, nothing was to be counted. */
  readonly value: number | null
  readonly rule: Text
  /** What was counted and does not meet it: relations, or codes of provinces, groups or tasks. */
  readonly without: readonly string[]
  /** Of those without: of which nothing at all was reported. */
  readonly notReported: readonly string[]
  /** Relations in the figure whose signing is known to the year alone. */
  readonly imprecise: readonly string[]
  /** Relations in the figure that nobody has confirmed yet. */
  readonly inDoubt: readonly string[]
  /** What a figure over countries or regions is made of: each with its share, the largest first. */
  readonly parts?: readonly { readonly id: string; readonly share: number }[]
}

/** Every figure that is defined, or those of other definitions. */
export const indicatorsOf = (facts: Facts, of: readonly Definition[] = definitions): readonly Indicator[] =>
  of.map((definition) => figureOf(definition, facts))

/** What a figure is opened down to: everything that it counts, provinces where it counts those. */
export const countedIn = ({ of, measure }: Definition, { things }: Facts): readonly string[] => {
  const counted = bearing(things[of], "among" in measure ? measure.among : undefined)
  if (measure.as === "share" && measure.per === "province")
    return [...new Set(counted.flatMap(({ provinces }) => provinces))].toSorted()
  if (measure.as === "part") return idsOf(counted.filter((thing) => (thing[measure.whole] ?? 0) > 0))
  if (measure.as === "baht") return idsOf(counted.filter((thing) => (thing[measure.sum] ?? 0) > 0))
  return idsOf(counted)
}

type Figure = Pick<Indicator, "numerator" | "denominator" | "value"> &
  Partial<Pick<Indicator, "without" | "notReported" | "parts">>

const figureOf = ({ id, variant, of, measure, rule }: Definition, facts: Facts): Indicator => {
  const counted = bearing(facts.things[of], "among" in measure ? measure.among : undefined)
  return {
    id,
    variant: variant ?? null,
    rule,
    without: [],
    notReported: [],
    imprecise: idsOf(bearing(counted, ["imprecise"])),
    inDoubt: idsOf(bearing(counted, ["in_doubt"])),
    ...measured(measure, counted, facts.things[of], facts.regionOf),
  }
}

const bears = (thing: Thing, marks: readonly Mark[]) => marks.every((mark) => thing[mark] === true)
const bearing = (things: readonly Thing[], marks: readonly Mark[] = []) =>
  marks.length === 0 ? things : things.filter((thing) => bears(thing, marks))
const idsOf = (things: readonly Thing[]) => things.map(({ id }) => id)
const sumOf = (things: readonly Thing[], amount: Amount) =>
  things.reduce((sum, thing) => sum + (thing[amount] ?? 0), 0)
const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)

const measured = (
  measure: Measure,
  counted: readonly Thing[],
  all: readonly Thing[],
  regionOf: Facts["regionOf"],
): Figure => {
  switch (measure.as) {
    case "share":
      return measure.per === "province" ? shareOfProvinces(counted, measure) : shareOfThings(counted, measure)
    case "yes_no": {
      const numerator = counted.length > 0 ? 1 : 0
      return { numerator, denominator: 1, value: numerator }
    }
    case "number": {
      const numerator = counted.length
      return { numerator, denominator: bearing(all, measure.beside).length, value: numerator }
    }
    case "part": {
      const [numerator, denominator] = [sumOf(counted, measure.part), sumOf(counted, measure.whole)]
      const none = (thing: Thing) => (thing[measure.whole] ?? 0) > 0 && !thing[measure.part]
      return {
        numerator,
        denominator,
        value: share(numerator, denominator),
        without: idsOf(counted.filter(none)),
      }
    }
    case "baht": {
      // satang, so that sums of many are exact
      const baht = Math.round(sumOf(counted, measure.sum) * 100) / 100
      return { numerator: baht, denominator: null, value: baht }
    }
    default: {
      const countries = sharedAmong(counted.map((thing) => thing.countries ?? []))
      const weights =
        measure.by === "country" ? countries : summedBy(countries, (code) => regionOf.get(code) ?? code)
      const { total, herfindahl } = concentrationOf(weights)
      const parts = [...weights].map(([id, weight]) => ({ id, share: weight / total }))
      return {
        numerator: counted.length,
        denominator: null,
        value: herfindahl,
        parts: parts.toSorted((one, other) => other.share - one.share || one.id.localeCompare(other.id)),
      }
    }
  }
}

type Share = Extract<Measure, { readonly as: "share" }>

const isSilent = (thing: Thing, { meets, reported }: Share) =>
  reported !== undefined && !bears(thing, meets) && thing[reported] !== true

const shareOfThings = (counted: readonly Thing[], measure: Share): Figure => {
  const without = counted.filter((thing) => !bears(thing, measure.meets))
  const numerator = counted.length - without.length
  return {
    numerator,
    denominator: counted.length,
    value: share(numerator, counted.length),
    without: idsOf(without),
    notReported: idsOf(without.filter((thing) => isSilent(thing, measure))),
  }
}

/** A province meets it with every thing of it that is counted; a thing of several provinces counts for each. */
const shareOfProvinces = (counted: readonly Thing[], measure: Share): Figure => {
  const byProvince = new Map<string, Thing[]>()
  for (const thing of counted)
    for (const province of thing.provinces) {
      const known = byProvince.get(province)
      if (known) known.push(thing)
      else byProvince.set(province, [thing])
    }
  const provinces = [...byProvince].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const failing = provinces.filter(([, things]) => !things.every((thing) => bears(thing, measure.meets)))
  const silent = failing.filter(([, things]) => things.every((thing) => isSilent(thing, measure)))
  const numerator = provinces.length - failing.length
  return {
    numerator,
    denominator: provinces.length,
    value: share(numerator, provinces.length),
    without: failing.map(([code]) => code),
    notReported: silent.map(([code]) => code),
  }
}
