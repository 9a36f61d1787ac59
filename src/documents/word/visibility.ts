import { childOf, type XmlElement } from "../xml/read-xml.ts"
import { isLikeGround, shownColor, type Theme } from "./colors.ts"

/** Ways in which properties keep letters from a reader. */
const ways = [
  "vanish",
  "tiny",
  "tinyScripts",
  "narrow",
  "raised",
  "tight",
  "squeezed",
  "clear",
  "signs",
  "flat",
  "covered",
] as const
type Way = (typeof ways)[number]

/** What a run's or style's properties say of whether a reader can see it; nothing where they say nothing. */
export type Look = { readonly [way in Way]?: boolean } & {
  readonly struck?: boolean
  /** The letters' colour and the ground's: six hexadecimal digits, "auto", or a name of Word's highlighters. */
  readonly color?: string
  readonly ground?: string
}

/** Whether an on-off property is on: present without a value, or with one that is not off. */
export const isOn = (element: XmlElement | undefined): boolean | undefined => {
  if (!element) return undefined
  const value = element.attributes["w:val"]
  return value === undefined || !["0", "false", "off", "none"].includes(value)
}

const smallestHalfPoints = 10
const narrowestPercent = 10
/** Twentieths of a point: what lies lower than this or further out cannot be read on a page of A4. */
const flattest = 60
const furthest = 11_000
const tightest = -80
const furthestHalfPoints = 200
const mostClear = 90_000

const numberAt = (element: XmlElement | undefined, name = "w:val"): number | undefined => {
  const value = Number.parseFloat(element?.attributes[name] ?? "")
  return Number.isNaN(value) ? undefined : value
}

/** The colour of what letters stand on, from the properties of a run, a paragraph, or a cell of a table. */
export const groundOf = (properties: XmlElement | undefined, theme: Theme): Look => {
  const highlight = childOf(properties, "w:highlight")?.attributes["w:val"]
  const shade = childOf(properties, "w:shd")?.attributes
  const shaded = shade?.["w:val"] === "solid" ? shade["w:color"] : shownColor(shade, theme, "Fill")
  const ground = highlight === undefined || highlight === "none" ? shaded : highlight
  return ground === undefined ? {} : { ground }
}

/** Each way is judged where its property stands: what a style says is taken back by a run that says otherwise. */
const ofNumbers: readonly (readonly [Way, string, (value: number) => boolean])[] = [
  ["tiny", "w:sz", (value) => value < smallestHalfPoints],
  // letters of Thai, Lao, Khmer and Burmese have a size of their own
  ["tinyScripts", "w:szCs", (value) => value < smallestHalfPoints],
  ["narrow", "w:w", (value) => value < narrowestPercent],
  ["raised", "w:position", (value) => Math.abs(value) > furthestHalfPoints],
  ["tight", "w:spacing", (value) => value < tightest],
  ["squeezed", "w:fitText", (value) => value < flattest],
]

/** Of the properties of a run. */
export const lookOf = (properties: XmlElement | undefined, theme: Theme): Look => {
  if (!properties) return {}
  const of = (name: string) => childOf(properties, name)
  const filled = of("w14:textFill")
  const fonts = of("w:rFonts")?.attributes
  return {
    ...said("vanish", isOn(of("w:vanish")) ?? isOn(of("w:specVanish"))),
    ...said("struck", isOn(of("w:strike")) || (isOn(of("w:dstrike")) ?? isOn(of("w:strike")))),
    ...said("color", fillColor(filled, theme) ?? shownColor(of("w:color")?.attributes, theme)),
    ...Object.assign(
      {},
      ...ofNumbers.map(([way, name, test]) => {
        const value = numberAt(of(name))
        return said(way, value === undefined ? undefined : test(value))
      }),
    ),
    ...said("clear", filled && isClear(filled)),
    ...said(
      "signs",
      fonts && ["w:ascii", "w:hAnsi", "w:cs"].some((script) => ofSigns.test(fonts[script] ?? "")),
    ),
    ...groundOf(properties, theme),
  }
}

const said = <Value>(name: keyof Look, value: Value | undefined): Look =>
  value === undefined ? {} : { [name]: value }

const isClear = (filled: XmlElement): boolean =>
  childOf(filled, "w14:noFill") !== undefined ||
  (numberAt(childOf(fillOf(filled), "w14:alpha"), "w14:val") ?? 0) > mostClear

/** Their letters look like something else than they say. */
const ofSigns = /^(wingdings|webdings|symbol$|zapf ?dingbats)/i

const fillOf = (filled: XmlElement | undefined): XmlElement | undefined => {
  const solid = childOf(filled, "w14:solidFill")
  return childOf(solid, "w14:srgbClr") ?? childOf(solid, "w14:schemeClr")
}

const fillColor = (filled: XmlElement | undefined, theme: Theme): string | undefined => {
  const color = fillOf(filled)
  const value = color?.attributes["w14:val"]
  return color?.name === "w14:schemeClr" ? theme(value) : value
}

/** Of the properties of a paragraph: lines too flat for letters, or a place outside the page. */
export const flatBy = (properties: XmlElement | undefined): Look => {
  if (!properties) return {}
  const of = (name: string) => childOf(properties, name)
  const [lines, frame, indent] = [of("w:spacing"), of("w:framePr"), of("w:ind")]
  const isExact = lines?.attributes["w:lineRule"] === "exact"
  const framed = frame?.attributes["w:hRule"] === "exact" && (numberAt(frame, "w:h") ?? furthest) < flattest
  const places = [
    ...["w:x", "w:y"].map((name) => numberAt(frame, name)),
    ...["w:left", "w:start"].map((name) => numberAt(indent, name)),
  ]
  const outside = places.some((value) => Math.abs(value ?? 0) >= furthest)
  const flat = (isExact && (numberAt(lines, "w:line") ?? furthest) < flattest) || framed || outside
  return flat || numberAt(lines, "w:line") !== undefined ? { flat } : {}
}

/** Of a row or cell of a table: rows that are hidden or too flat, cells that another one covers. */
export const coveredIn = (properties: XmlElement | undefined): Look => {
  const height = childOf(properties, "w:trHeight")
  const isFlat =
    height?.attributes["w:hRule"] === "exact" && (numberAt(height, "w:val") ?? furthest) < flattest
  const merged = [childOf(properties, "w:vMerge"), childOf(properties, "w:hMerge")]
  const isCovered = merged.some((one) => one !== undefined && one.attributes["w:val"] !== "restart")
  return isFlat || isCovered || isOn(childOf(properties, "w:hidden")) ? { covered: true } : {}
}

/** What looks like all of these together: the later go before the earlier. */
export const together = (...looks: readonly Look[]): Look => Object.assign({}, ...looks)

/** Whether a reader cannot see what looks like this. */
export const isHidden = (look: Look): boolean =>
  ways.some((way) => look[way]) || isLikeGround(look.color, look.ground)
