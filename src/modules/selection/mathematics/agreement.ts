/**
 * Krippendorff's alpha for scores on a scale with equal steps: 1 where all appraisers agree, 0 where they agree no better
 * than by chance, below 0 where they disagree by system. What somebody did not score is left out, not made up.
 * @param units for each thing that is scored, the scores of those who scored it
 * @returns undefined where nothing was scored twice, or nothing differs anywhere
 */
export const krippendorffAlpha = (units: readonly (readonly number[])[]): number | undefined => {
  const paired = units.filter((scores) => scores.length > 1)
  const all = paired.flat()
  if (all.length < 2) return undefined
  const observed = paired.reduce((sum, scores) => sum + squares(scores) / (scores.length - 1), 0) / all.length
  const expected = squares(all) / (all.length * (all.length - 1))
  return expected === 0 ? undefined : 1 - observed / expected
}

/** The sum of the squared differences of all ordered pairs. */
const squares = (scores: readonly number[]): number => {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return 2 * scores.length * scores.reduce((sum, score) => sum + (score - mean) ** 2, 0)
}
