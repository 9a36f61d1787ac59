import type { Interval } from "./interval.ts"

/** One respect in which two units are compared: how alike they are, 0 to 1; null where one side is not known. */
export type Likeness = { readonly weight: number; readonly alike: number | null }

/**
 * How alike two units are. What is not known of either is neither equal nor different: it leaves the likeness open by its
 * weight, so two units of which nothing is known are anything from 0 to 1.
 */
export const similarity = (likenesses: readonly Likeness[]): Interval => {
  const all = likenesses.reduce((sum, { weight }) => sum + weight, 0)
  if (all === 0) return { low: 0, high: 1 }
  const known = likenesses.reduce((sum, { weight, alike }) => sum + weight * (alike ?? 0), 0)
  const open = likenesses.reduce((sum, { weight, alike }) => sum + (alike === null ? weight : 0), 0)
  return { low: known / all, high: (known + open) / all }
}

/** How alike two sizes are: 1 for the same, 0 from ten times on, by their proportion. */
export const alikeInSize = (a: number | null, b: number | null): number | null => {
  if (a === null || b === null || a <= 0 || b <= 0) return null
  return Math.max(0, 1 - Math.abs(Math.log10(a / b)))
}

/** How much two sets of traits share (Jaccard); null where either is not known, or both are known to be empty. */
export const alikeInTraits = (
  a: ReadonlySet<string> | null,
  b: ReadonlySet<string> | null,
): number | null => {
  if (a === null || b === null) return null
  const union = new Set([...a, ...b])
  return union.size === 0 ? null : [...a].filter((trait) => b.has(trait)).length / union.size
}
