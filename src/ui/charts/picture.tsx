import type { Child } from "hono/jsx"
import type { Text } from "#kernel/text.ts"
import { usePage } from "../page-context.ts"
import { words } from "../words.ts"
import type { Chart, Shape } from "./chart.ts"

const number = (value: number) => Math.round(value * 100) / 100

const Drawn = ({ shape }: { readonly shape: Shape }) => {
  if (shape.kind === "rect")
    return (
      <rect
        x={number(shape.x)}
        y={number(shape.y)}
        width={number(shape.width)}
        height={number(shape.height)}
        class={`ink-${shape.ink}`}
      />
    )
  if (shape.kind === "dot")
    return <circle cx={number(shape.x)} cy={number(shape.y)} r={shape.radius} class={`ink-${shape.ink}`} />
  if (shape.kind === "text")
    return (
      <text
        x={number(shape.x)}
        y={number(shape.y)}
        text-anchor={shape.anchor}
        class={`ink-${shape.ink}${shape.bold ? " bold" : ""}`}
      >
        {shape.text}
      </text>
    )
  return (
    <polyline
      points={shape.points.map(([x, y]) => `${number(x)},${number(y)}`).join(" ")}
      class={`stroke-${shape.ink}${shape.thick ? " thick" : ""}${shape.dashed ? " dashed" : ""}`}
    />
  )
}

type PictureProps = {
  readonly title: Text
  /** One sentence that says what is to be seen. */
  readonly says: Text
  readonly chart: Chart
  /** The table with the same figures. */
  readonly children: Child
}

/** A chart with the sentence that it proves above, and its figures as a table that opens below. */
export const Picture = ({ title, says, chart, children }: PictureProps) => {
  const { t } = usePage()
  return (
    <figure class="chart">
      <figcaption>
        <h2>{t(title)}</h2>
        <p>{t(says)}</p>
      </figcaption>
      <svg viewBox={`0 0 ${chart.width} ${chart.height}`} role="img" aria-label={t(says)}>
        {chart.shapes.map((shape) => (
          <Drawn shape={shape} />
        ))}
      </svg>
      <details>
        <summary>
          {t(words.asTable)}
          <span class="visually-hidden"> {t(title)}</span>
        </summary>
        {children}
      </details>
    </figure>
  )
}

/** Charts side by side where there is room. */
export const Pictures = ({ children }: { readonly children?: Child }) => <div class="charts">{children}</div>
