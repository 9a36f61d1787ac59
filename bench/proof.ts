/** One measured figure, held against its target. */
export type Figure = {
  readonly what: string
  readonly measured: number
  readonly target: number
  /** "least": the target is to be reached, else not to be passed. */
  readonly bound?: "least" | "most"
  /** Written behind the figure and the target: " ms", "/s"; nothing for a ratio. */
  readonly unit?: string
  readonly digits?: number
  /** Something went wrong while it was measured: the figure proves nothing. */
  readonly failure?: string
}

/** What a proof may stand on: the measured server and its database with all that was seeded. */
export type ProofGround = {
  readonly address: string
  readonly ownerUrl: string
  /** The cookie of somebody of the ministry who is signed in. */
  readonly reviewer: string
  /** A folder of its own for what a proof writes. */
  readonly folder: string
}

/** A figure of its own kind, not a floor's request against Maitri's. */
export type Proof = {
  readonly name: string
  /** Before these proofs activities are seeded too. */
  readonly needs?: "activities"
  readonly measure: (ground: ProofGround) => Promise<readonly Figure[]>
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
