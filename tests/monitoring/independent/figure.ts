/**
 * The figures of a year, reckoned from what was entered by the definitions of the drive plan alone: day by day, relation
 * by relation, without anything of the program.
 */
export type Figure = {
  readonly numerator: number
  readonly denominator: number | null
  /** Null where nothing was to be counted. */
  readonly value: number | null
  readonly without?: readonly string[]
  readonly imprecise?: readonly string[]
}

export type Asked = {
  readonly year: number
  readonly evidence: number
  readonly province: string | undefined
}
