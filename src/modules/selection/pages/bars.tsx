import type { Interval } from "../mathematics/interval.ts"

const width = 400
const height = 18

/**
 * A bar from zero: solid up to what is proven, hatched up to what is possible. What it says stands beside it in words, so it
 * is left out when read aloud.
 */
export const IntervalBar = ({ id, value }: { readonly id: string; readonly value: Interval }) => {
  const [low, high] = [value.low * width, value.high * width]
  return (
    <svg class="bar" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="bar-possible" width="6" height="6" />
          <rect class="bar-hatch" width="2" height="6" />
        </pattern>
      </defs>
      <rect class="bar-ground" width={width} height={height} />
      <rect class="bar-proven" width={low} height={height} />
      {high > low && <rect x={low} width={high - low} height={height} fill={`url(#${id})`} />}
    </svg>
  )
}

/** How often each place was taken, the first darkest; the figures stand in the table beside. */
export const PlaceBar = ({ frequencies }: { readonly frequencies: readonly number[] }) => {
  let from = 0
  return (
    <svg class="bar" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {frequencies.map((share, place) => {
        const x = from
        from += share * width
        return (
          <rect
            class={`place-${Math.min(place, 4)}`}
            x={x.toFixed(2)}
            width={(share * width).toFixed(2)}
            height={height}
          />
        )
      })}
    </svg>
  )
}
