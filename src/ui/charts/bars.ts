import { type Chart, chartWidth, type Ink, type Shape } from "./chart.ts"

export type Bar = {
  readonly label: string
  readonly value: number
  readonly says: string
  readonly ink: Ink
}

const rowHeight = 38
const [barHeight, textUp] = [12, 14]
const saysWidth = 64

/** Bars from zero, one under the other, each under its name with its figure at the end. */
export const barsChart = (
  bars: readonly Bar[],
  most = Math.max(0, ...bars.map(({ value }) => value)),
): Chart => {
  const room = chartWidth - saysWidth
  const shapes = bars.flatMap(({ label, value, says, ink }, index): Shape[] => {
    const top = index * rowHeight
    const width = most > 0 ? (value / most) * room : 0
    return [
      { kind: "text", x: 0, y: top + textUp, text: label, ink: "text", anchor: "start" },
      { kind: "rect", x: 0, y: top + textUp + 6, width: room, height: barHeight, ink: "pale" },
      { kind: "rect", x: 0, y: top + textUp + 6, width, height: barHeight, ink },
      {
        kind: "text",
        x: chartWidth,
        y: top + textUp + 6 + barHeight - 1,
        text: says,
        ink: "text",
        anchor: "end",
        bold: true,
      },
    ]
  })
  return { width: chartWidth, height: Math.max(rowHeight, bars.length * rowHeight), shapes }
}
