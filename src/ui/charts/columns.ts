import { type Chart, chartWidth, type Ink, type Shape } from "./chart.ts"

export type Column = {
  readonly label: string
  /** From below upward. */
  readonly parts: readonly { readonly value: number; readonly ink: Ink }[]
  /** Stands above the column: the figure as it is read; nothing to draw where there are no parts. */
  readonly says: string
}

type Options = {
  readonly columns: readonly Column[]
  /** The height of the drawing in the figures' unit; the tallest column when absent. */
  readonly most?: number
  readonly target?: { readonly value: number; readonly says: string }
}

const height = 200
const [above, below] = [34, 22]
const [floor, room] = [height - below, height - above - below]

/** Columns from zero, each with its figure above and its name below; a line where the target is. */
export const columnsChart = ({ columns, most, target }: Options): Chart => {
  const tallest = Math.max(
    most ?? 0,
    target?.value ?? 0,
    ...columns.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)),
  )
  const heightOf = (value: number) => (tallest > 0 ? (value / tallest) * room : 0)
  const step = chartWidth / Math.max(1, columns.length)
  const wide = Math.min(44, step * 0.7)
  const shapes = columns.flatMap(({ label, parts, says }, index): Shape[] => {
    const middle = step * (index + 0.5)
    let top = floor
    const bars = parts.map(({ value, ink }): Shape => {
      top -= heightOf(value)
      return { kind: "rect", x: middle - wide / 2, y: top, width: wide, height: heightOf(value), ink }
    })
    return [
      ...bars,
      { kind: "text", x: middle, y: top - 5, text: says, ink: "text", anchor: "middle", bold: true },
      { kind: "text", x: middle, y: height - 6, text: label, ink: "soft", anchor: "middle" },
    ]
  })
  return { width: chartWidth, height, shapes: [...shapes, ...groundAndTarget(heightOf, target)] }
}

const groundAndTarget = (heightOf: (value: number) => number, target: Options["target"]): Shape[] => {
  const level = (y: number) => [[0, y] as const, [chartWidth, y] as const]
  const ground: Shape = { kind: "line", points: level(floor), ink: "line" }
  if (!target) return [ground]
  const y = floor - heightOf(target.value)
  return [
    ground,
    { kind: "line", points: level(y), ink: "marigold", dashed: true, thick: true },
    { kind: "text", x: chartWidth, y: y - 19, text: target.says, ink: "soft", anchor: "end" },
  ]
}
