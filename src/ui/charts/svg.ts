import type { Chart, Ink, Shape } from "./chart.ts"

/** The letters of papers are smaller than others of their size. */
const textHeight = 19

/** Inks on paper. */
const colours: Readonly<Record<Ink, string>> = {
  indigo: "#2b2f77",
  jade: "#0b6b4f",
  slate: "#8a93a0",
  marigold: "#e8a200",
  brick: "#a3301f",
  pale: "#ecedf5",
  line: "#9a9db5",
  text: "#1b1d3a",
  soft: "#50536f",
  inverse: "#ffffff",
}

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

const number = (value: number) => String(Math.round(value * 100) / 100)

const drawn = (shape: Shape): string => {
  const colour = colours[shape.ink]
  if (shape.kind === "rect")
    return `<rect x="${number(shape.x)}" y="${number(shape.y)}" width="${number(shape.width)}" height="${number(shape.height)}" fill="${colour}"/>`
  if (shape.kind === "dot")
    return `<circle cx="${number(shape.x)}" cy="${number(shape.y)}" r="${shape.radius}" fill="${colour}"/>`
  if (shape.kind === "text")
    return `<text x="${number(shape.x)}" y="${number(shape.y)}" font-family="Saraban16" font-size="${textHeight}"${shape.bold ? ' font-weight="700"' : ""} text-anchor="${shape.anchor}" fill="${colour}">${escape(shape.text)}</text>`
  const points = shape.points.map(([x, y]) => `${number(x)},${number(y)}`).join(" ")
  return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="${shape.thick ? 2 : 1}"${shape.dashed ? ' stroke-dasharray="6 4"' : ""}/>`
}

/** A chart as an SVG file of its own, for papers. */
export const chartSvg = ({ width, height, shapes }: Chart): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${shapes.map(drawn).join("")}</svg>`
