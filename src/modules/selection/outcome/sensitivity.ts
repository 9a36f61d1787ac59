import type { Definition } from "../criteria/definition.ts"
import type { Interval } from "../mathematics/interval.ts"
import { nearestTurn } from "../mathematics/sensitivity.ts"

/** How far a weight must go until another candidate comes first; `turn` is null where none does. */
export type WeightTurn = {
  readonly code: string
  readonly weight: number
  readonly turn: { readonly to: number; readonly change: number; readonly rival: string } | null
}

export type Sensitivity = {
  readonly leader: string
  /**
   * certain: the leader is first whatever turns out, and a turn is where that ceases to be certain. proven: what is not
   * known leaves the first place open, and it is judged by what is proven so far of each.
   */
  readonly basis: "certain" | "proven"
  readonly groups: readonly WeightTurn[]
  readonly criteria: readonly WeightTurn[]
  /** Of all of them, the one with the least change. */
  readonly nearest: (WeightTurn & { readonly of: "group" | "criterion" }) | null
}

type Row = { readonly id: string; readonly values: readonly Interval[]; readonly score: Interval }

/** @param rows candidates in the order that they are shown; null with fewer than two, or where the first two are level */
export const sensitivityOf = (
  { groups, criteria }: Definition,
  weights: readonly number[],
  rows: readonly Row[],
): Sensitivity | null => {
  const [leader, ...others] = rows
  if (!leader || others.length === 0) return null
  const basis = others.every(({ score }) => leader.score.low > score.high) ? "certain" : "proven"
  const rivals = others.map((other) => ({ rival: other.id, leads: leadsOf(leader, other, basis) }))
  if (basis === "proven" && others.some(({ score }) => score.low >= leader.score.low)) return null
  const turnOf = (code: string, members: readonly number[]): WeightTurn => ({
    code,
    weight: members.reduce((sum, j) => sum + (weights[j] ?? 0), 0),
    turn: nearestTurn(rivals, weights, members) ?? null,
  })
  const byGroup = groups.map(({ code }) =>
    turnOf(
      code,
      criteria.flatMap(({ group }, j) => (group === code ? [j] : [])),
    ),
  )
  const byCriterion = criteria.map(({ code }, j) => turnOf(code, [j]))
  return {
    leader: leader.id,
    basis,
    groups: byGroup,
    criteria: byCriterion,
    nearest: nearestOf(byGroup, byCriterion),
  }
}

/** By how much one is ahead of another in each criterion: at worst, or by what is proven of both. */
const leadsOf = (leader: Row, other: Row, basis: Sensitivity["basis"]): number[] =>
  leader.values.map(({ low }, j) => {
    const theirs = other.values[j] ?? { low: 0, high: 1 }
    return low - (basis === "certain" ? theirs.high : theirs.low)
  })

const nearestOf = (
  groups: readonly WeightTurn[],
  criteria: readonly WeightTurn[],
): Sensitivity["nearest"] => {
  const all = [
    ...groups.map((turn) => ({ ...turn, of: "group" as const })),
    ...criteria.map((turn) => ({ ...turn, of: "criterion" as const })),
  ].filter(({ turn }) => turn !== null)
  return all.toSorted((a, b) => Math.abs(a.turn?.change ?? 2) - Math.abs(b.turn?.change ?? 2))[0] ?? null
}
