/** Inks of charts; what each looks like on screens stands in charts.css, on paper in `svg.ts`. */
export type Ink =
  "indigo" | "jade" | "slate" | "marigold" | "brick" | "pale" | "line" | "text" | "soft" | "inverse"

export type Shape =
  | {
      readonly kind: "rect"
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly ink: Ink
    }
  | {
      readonly kind: "line"
      readonly points: readonly (readonly [number, number])[]
      readonly ink: Ink
      readonly dashed?: boolean
      readonly thick?: boolean
    }
  | {
      readonly kind: "dot"
      readonly x: number
      readonly y: number
      readonly radius: number
      readonly ink: Ink
    }
  | {
      readonly kind: "text"
      readonly x: number
      readonly y: number
      readonly text: string
      readonly ink: Ink
      readonly anchor: "start" | "middle" | "end"
      readonly bold?: boolean
    }

/** A drawing that is made once, and shown on a screen or printed on paper. Its text is 13 units high. */
export type Chart = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] }

/** Narrow enough to be read on a phone without being made smaller. */
export const chartWidth = 360
