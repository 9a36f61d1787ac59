import type { Certainty, Status } from "../rules.ts"
import { bow, type Curve, gather, pathOf, round } from "./curves.ts"
import { type Label, type LabelWish, placeLabels } from "./labels.ts"

/** A place as the map shows it: a unit, or in the world's view a country. */
export type Spot = {
  readonly key: string
  readonly name: string
  readonly country: string
  readonly longitude: number
  readonly latitude: number
  /** Where its dot and label lead. */
  readonly address: string
}

/** Relations between the same two places in the same state, drawn as one. */
export type Bond = {
  readonly home: Spot
  readonly partner: Spot
  readonly status: Status
  readonly certainty: Certainty
  readonly count: number
  /** What the arc is called when read aloud, and where it leads. */
  readonly name: string
  readonly address: string
}

export type Arc = Pick<Bond, "status" | "certainty" | "count" | "name" | "address"> & {
  readonly path: string
}
export type Dot = {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly side: "home" | "partner"
} & Pick<Spot, "name" | "address"> & { readonly count: number }
export type PlacedLabel = Label & { readonly address: string; readonly tier: "narrow" | "wide" }

/** All that is drawn over the ground. */
export type Scene = {
  readonly arcs: readonly Arc[]
  readonly dots: readonly Dot[]
  readonly labels: readonly PlacedLabel[]
  /** How many relations lie, in whole or in part, outside of the view. */
  readonly outside: number
}

/** How large labels are in units of the view, on a phone and on a desk, and how far there from their dots. */
export type LabelSizes = {
  readonly narrow: number
  readonly wide: number
  /** In heights of the text; 0 is right beside the dot. */
  readonly reaches: readonly number[]
}

/** What places are put on: a view of the map, or a part of one. */
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly project: (place: [longitude: number, latitude: number]) => Point | null
}

export const makeScene = (
  view: Sheet,
  bonds: readonly Bond[],
  sizes: LabelSizes,
  labelHomes: boolean,
): Scene => {
  const inView = bonds.flatMap((bond) => {
    const [from, to] = [pointOf(view, bond.home), pointOf(view, bond.partner)]
    return from && to ? [{ bond, from, to }] : []
  })
  const dots = dotsOf(inView)
  const shown = inView.reduce((sum, { bond }) => sum + bond.count, 0)
  return {
    arcs: arcsOf(inView),
    dots: dots.map(({ spot, weight: _, ...dot }) => ({ ...dot, name: spot.name, address: spot.address })),
    labels: labelsOf(view, dots, sizes, labelHomes),
    outside: bonds.reduce((sum, { count }) => sum + count, 0) - shown,
  }
}

type Point = readonly [number, number]
type Drawn = { readonly bond: Bond; readonly from: Point; readonly to: Point }

const pointOf = (view: Sheet, { longitude, latitude }: Spot): Point | undefined => {
  const point = view.project([longitude, latitude])
  if (!point) return undefined
  const [x, y] = point
  return x >= 0 && y >= 0 && x <= view.width && y <= view.height ? point : undefined
}

/** Arcs to one country are drawn together; those between the same places lie beside each other. */
const arcsOf = (drawn: readonly Drawn[]): Arc[] => {
  const lanes = new Map<string, number>()
  const byCountry = Map.groupBy(drawn, ({ bond }) => bond.partner.country)
  return [...byCountry.values()].flatMap((together) => {
    const curves = together.map(({ bond, from, to }): Curve => {
      const ends = `${bond.home.key} ${bond.partner.key}`
      const lane = lanes.get(ends) ?? 0
      lanes.set(ends, lane + 1)
      return bow(from, to, lane)
    })
    return gather(curves, 0.8).map((curve, at) => {
      const { status, certainty, count, name, address } = (together[at] as Drawn).bond
      return { status, certainty, count, name, address, path: pathOf(curve) }
    })
  })
}

type SpotDot = Omit<Dot, "name" | "address"> & { readonly spot: Spot; readonly weight: number }

const dotsOf = (drawn: readonly Drawn[]): SpotDot[] => {
  const dots = new Map<string, SpotDot>()
  const add = (spot: Spot, [x, y]: Point, side: Dot["side"], count: number) => {
    const total = (dots.get(spot.key)?.count ?? 0) + count
    const radius = round(2.4 + Math.min(5, Math.sqrt(total)) * 0.7)
    dots.set(spot.key, { spot, side, x: round(x), y: round(y), count: total, radius, weight: total })
  }
  for (const { bond, from, to } of drawn) {
    add(bond.home, from, "home", bond.count)
    add(bond.partner, to, "partner", bond.count)
  }
  return [...dots.values()]
}

const labelsOf = (
  view: Sheet,
  dots: readonly SpotDot[],
  sizes: LabelSizes,
  labelHomes: boolean,
): PlacedLabel[] => {
  const wishes = dots
    .filter(({ side }) => labelHomes || side === "partner")
    .map(({ spot, x, y, radius, count, weight }) => ({
      text: count > 1 ? `${spot.name} ${count}` : spot.name,
      address: spot.address,
      x,
      y,
      clear: radius + 2,
      weight,
    }))
  return inTiers(
    view,
    wishes,
    sizes,
    dots.map(({ x, y, radius }) => ({ x, y, clear: radius })),
  )
}

/** Labels are laid out twice: large and few for a phone, small and many for a desk. The style sheet shows one layer. */
const inTiers = (
  { width, height }: Sheet,
  wishes: readonly LabelWish[],
  { narrow, wide, reaches }: LabelSizes,
  taken: Parameters<typeof placeLabels>[2],
): PlacedLabel[] => [
  ...placeLabels(wishes, { width, height, size: narrow, reaches: [0] }, taken).map(inTier("narrow")),
  ...placeLabels(wishes, { width, height, size: wide, reaches }, taken).map(inTier("wide")),
]

const inTier =
  (tier: PlacedLabel["tier"]) =>
  (label: Label): PlacedLabel => ({ ...label, tier })

/** An area that is shaded by its number of relations. */
export type Area = Pick<Spot, "name" | "address"> & {
  readonly count: number
  readonly middle: readonly [number, number]
}

/** The names of areas that have relations, each on its own ground, the more the sooner. */
export const labelAreas = (view: Sheet, areas: readonly Area[], sizes: LabelSizes): PlacedLabel[] => {
  const wishes = areas
    .filter(({ count }) => count > 0)
    .map(({ name, address, count, middle: [x, y] }): LabelWish => {
      return {
        text: `${name} ${count}`,
        short: String(count),
        address,
        x: round(x),
        y: round(y),
        clear: 0,
        weight: count,
      }
    })
  return inTiers(view, wishes, sizes, [])
}
