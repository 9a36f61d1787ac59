import { type Chart, chartWidth, type Ink, type Shape } from "./chart.ts"

export type LinePoint = { readonly label: string; readonly value: number; readonly says: string }
export type Series = { readonly name: string; readonly ink: Ink; readonly points: readonly LinePoint[] }

const height = 190
const [above, below, side] = [30, 24, 22]
const [floor, room] = [height - below, height - above - below]

/** Lines over the same labels from zero to `most`; first and last point say their figure, the line its name. */
export const linesChart = (series: readonly Series[], most: number): Chart => {
  const labels = series[0]?.points.map(({ label }) => label) ?? []
  const step = labels.length > 1 ? (chartWidth - 2 * side) / (labels.length - 1) : 0
  const x = (index: number) => side + step * index
  const y = (value: number) => floor - (most > 0 ? (value / most) * room : 0)
  // where lines end near each other, the lower one says its figure below
  const lowest = series.length > 1 ? Math.min(...series.map(({ points }) => points.at(-1)?.value ?? 0)) : -1
  const drawn = series.flatMap(({ name, ink, points }): Shape[] => [
    {
      kind: "line",
      points: points.map(({ value }, index) => [x(index), y(value)] as const),
      ink,
      thick: true,
    },
    ...points.flatMap(({ value, says }, index): Shape[] => {
      const dot: Shape = { kind: "dot", x: x(index), y: y(value), radius: 3, ink }
      const shown = index === 0 || index === points.length - 1
      if (!shown) return [dot]
      const anchor = index === 0 ? "start" : "end"
      return [
        dot,
        {
          kind: "text",
          x: index === 0 ? 0 : chartWidth,
          y: points.at(-1)?.value === lowest ? y(value) + 17 : y(value) - 7,
          text: index === 0 && name ? `${name} ${says}` : says,
          ink: "text",
          anchor,
          bold: true,
        },
      ]
    }),
  ])
  const every = Math.ceil(labels.length / 6)
  const names = labels.flatMap((text, index): Shape[] =>
    (labels.length - 1 - index) % every === 0
      ? [{ kind: "text", x: x(index), y: height - 6, text, ink: "soft", anchor: "middle" }]
      : [],
  )
  const ground: Shape = {
    kind: "line",
    points: [
      [0, floor],
      [chartWidth, floor],
    ],
    ink: "line",
  }
  return { width: chartWidth, height, shapes: [ground, ...drawn, ...names] }
}
