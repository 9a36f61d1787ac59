/** A weight's value at which two candidates are level, with all other weights in their proportion to each other. */
export type TurningPoint = { readonly to: number; readonly change: number }

/**
 * The least change of a weight, or of the weight of a group, after which a lead is gone. The other weights keep their
 * proportions and all add up to 1 (as in Triantaphyllou and Sánchez 1997, on weights that are made to add up again).
 * @param leads for each criterion, by how much the leader is ahead, from -1 to 1
 * @param weights shares that add up to 1
 * @param members indices of the criteria whose weight is changed together
 * @returns undefined where no value of this weight makes the lead go
 */
export const turningPoint = (
  leads: readonly number[],
  weights: readonly number[],
  members: readonly number[],
): TurningPoint | undefined => {
  const inside = new Set(members)
  const within = meanOf(leads, weights, (j) => inside.has(j))
  const outside = meanOf(leads, weights, (j) => !inside.has(j))
  if (within === undefined || outside === undefined || within === outside) return undefined
  const to = outside / (outside - within)
  if (!(to >= 0 && to <= 1)) return undefined
  const now = members.reduce((sum, j) => sum + (weights[j] ?? 0), 0)
  return { to, change: to - now }
}

/** The mean of some leads by their weights; by equal ones where they have none. */
const meanOf = (leads: readonly number[], weights: readonly number[], isIn: (j: number) => boolean) => {
  const chosen = leads.flatMap((lead, j) => (isIn(j) ? [{ lead, weight: weights[j] ?? 0 }] : []))
  if (chosen.length === 0) return undefined
  const sum = chosen.reduce((total, { weight }) => total + weight, 0)
  return chosen.reduce(
    (total, { lead, weight }) => total + lead * (sum > 0 ? weight / sum : 1 / chosen.length),
    0,
  )
}

/** The nearest of the turning points against each rival. */
export const nearestTurn = <Rival>(
  rivals: readonly { readonly rival: Rival; readonly leads: readonly number[] }[],
  weights: readonly number[],
  members: readonly number[],
): (TurningPoint & { readonly rival: Rival }) | undefined =>
  rivals
    .flatMap(({ rival, leads }) => {
      const turn = turningPoint(leads, weights, members)
      return turn ? [{ ...turn, rival }] : []
    })
    .toSorted((a, b) => Math.abs(a.change) - Math.abs(b.change))[0]
