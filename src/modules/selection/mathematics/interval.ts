/** What is known of a value: it lies between `low` and `high`. A point where both are the same. */
export type Interval = { readonly low: number; readonly high: number }

export const point = (value: number): Interval => ({ low: value, high: value })

export const isPoint = ({ low, high }: Interval): boolean => low === high

/** Anything from worst to best: what is not known at all, on the scale from 0 to 1. */
export const unknown: Interval = { low: 0, high: 1 }

/** A scale on which criteria are scored, and which end of it is wanted. */
export type Scale = {
  readonly from: number
  readonly to: number
  readonly direction: "more_is_better" | "less_is_better"
}

/**
 * A value on its scale, as a share of the way from the worst end (0) to the best (1). Nothing known is the whole way:
 * neither zero nor a guess.
 */
export const onScale = (value: Interval | null, { from, to, direction }: Scale): Interval => {
  if (value === null) return unknown
  const share = (at: number) => (at - from) / (to - from)
  return direction === "more_is_better"
    ? { low: share(value.low), high: share(value.high) }
    : { low: 1 - share(value.high), high: 1 - share(value.low) }
}
