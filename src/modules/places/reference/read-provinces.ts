import { linesOf, referenceFolder, several } from "./table.ts"
import type { Province } from "./types.ts"

const regions = ["north", "northeast", "central", "east", "west", "south"] as const
const traits = ["gateway", "port", "tourism"] as const
const crossingKinds = ["permanent", "temporary", "local"] as const

/** What is known of the 77 provinces beyond what `readUnits` says of them. */
export function* readProvinces(folder = referenceFolder): Iterable<Province> {
  const crossings = crossingsByProvince(folder)
  for (const cell of linesOf(folder, "provinces.tsv")) {
    yield {
      code: cell("code"),
      dopaCode: cell("dopaCode"),
      region: oneOf(regions, cell("region")),
      capitalTh: cell("capitalTh"),
      capitalEn: cell("capitalEn"),
      specialEconomicZone: cell("specialEconomicZone") === "yes",
      traits: several(cell("traits")).map((trait) => oneOf(traits, trait)),
      neighbours: several(cell("neighbours")),
      adjoining: several(cell("adjoining")),
      crossings: crossings.get(cell("code")) ?? [],
    }
  }
}

type Crossing = Province["crossings"][number]

const crossingsByProvince = (folder: string): ReadonlyMap<string, readonly Crossing[]> => {
  const byProvince = new Map<string, Crossing[]>()
  for (const cell of linesOf(folder, "crossings.tsv")) {
    const crossing = { name: cell("name"), unit: cell("unit"), kind: oneOf(crossingKinds, cell("kind")) }
    byProvince.set(cell("province"), [...(byProvince.get(cell("province")) ?? []), crossing])
  }
  return byProvince
}

const oneOf = <Value extends string>(known: readonly Value[], text: string): Value => {
  const value = known.find((each) => each === text)
  if (value === undefined) throw new Error(`${text} is none of ${known.join(", ")}`)
  return value
}
