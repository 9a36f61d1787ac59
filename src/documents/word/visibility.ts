import { childOf, childrenOf, type XmlElement } from "../xml/read-xml.ts"

/** What a run's or style's properties say of whether a reader can see it; undefined where they say nothing. */
export type Look = {
  readonly vanish?: boolean
  readonly tiny?: boolean
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

const nearlyWhite = (color: string | undefined) =>
  color === undefined || color === "auto" || color === "none" || /^([ef][0-9a-f]){3}$|^white$/i.test(color)
const smallestHalfPoints = 6
const narrowestPercent = 10

/** The colour of what letters stand on, from the properties of a run, a paragraph, or a cell of a table. */
export const groundOf = (properties: XmlElement | undefined): Look => {
  const highlight = childOf(properties, "w:highlight")?.attributes["w:val"]
  const ground = highlight ?? childOf(properties, "w:shd")?.attributes["w:fill"]
  return ground === undefined ? {} : { ground }
}

export const lookOf = (properties: XmlElement | undefined): Look => {
  const vanish = isOn(childOf(properties, "w:vanish")) ?? isOn(childOf(properties, "w:specVanish"))
  const named = childOf(properties, "w:color")?.attributes
  const themed = /^(background1|light1)$/.test(named?.["w:themeColor"] ?? "") ? "FFFFFF" : undefined
  const color = named?.["w:val"] === "auto" ? (themed ?? "auto") : (named?.["w:val"] ?? themed)
  const size = childOf(properties, "w:sz")?.attributes["w:val"]
  const width = childOf(properties, "w:w")?.attributes["w:val"]
  const tiny =
    size === undefined && width === undefined
      ? undefined
      : Number.parseFloat(size ?? "99") < smallestHalfPoints ||
        Number.parseFloat(width ?? "100") < narrowestPercent
  return {
    ...(vanish === undefined ? {} : { vanish }),
    ...(color === undefined ? {} : { color }),
    ...(tiny === undefined ? {} : { tiny }),
    ...groundOf(properties),
  }
}

/** Whether a reader cannot see what looks like this: the later looks go before the earlier. */
export const isHidden = (...looks: readonly Look[]): boolean => {
  const { vanish, tiny, color, ground }: Look = Object.assign({}, ...looks)
  if (vanish || tiny) return true
  if (color === undefined || color === "auto") return false
  return nearlyWhite(color) ? nearlyWhite(ground) : color.toLowerCase() === ground?.toLowerCase()
}

export type Styles = {
  /** What everything looks like where nothing says otherwise. */
  readonly plain: Look
  readonly look: (style: string | undefined) => Look
  /** The numbering that Word gives paragraphs of this style. */
  readonly numbers: (style: string | undefined) => Numbered | undefined
}

/** A place in a file's numbering: a list, and the level in it. */
export type Numbered = { readonly list: string; readonly level: string }

const deepest = 20

/** The styles of a file, as far as they decide what can be seen and what is numbered. */
export const readStyles = (part: XmlElement | undefined): Styles => {
  const own = new Map(
    childrenOf(part, "w:style").map((style) => [style.attributes["w:styleId"] ?? "", style]),
  )
  const chain = (id: string | undefined): readonly XmlElement[] => {
    const found: XmlElement[] = []
    for (let at = id; at !== undefined && found.length < deepest;) {
      const style = own.get(at)
      if (!style) break
      found.unshift(style)
      at = childOf(style, "w:basedOn")?.attributes["w:val"]
    }
    return found
  }
  const looks = new Map<string, Look>()
  const defaults = childOf(childOf(childOf(part, "w:docDefaults"), "w:rPrDefault"), "w:rPr")
  const usual = [...own.values()].find(
    ({ attributes }) =>
      attributes["w:type"] === "paragraph" && ["1", "true"].includes(attributes["w:default"] ?? ""),
  )
  const plain: Look = { ...lookOf(defaults), ...lookOf(childOf(usual, "w:rPr")) }
  return {
    plain,
    look: (id) => {
      if (id === undefined) return {}
      const known = looks.get(id)
      if (known) return known
      const look: Look = Object.assign({}, ...chain(id).map((style) => lookOf(childOf(style, "w:rPr"))))
      looks.set(id, look)
      return look
    },
    numbers: (id) =>
      chain(id)
        .map((style) => numberedBy(childOf(style, "w:pPr")))
        .findLast(Boolean),
  }
}

/** The number that a paragraph's properties give it, which Word writes; undefined where there is none. */
export const numberedBy = (properties: XmlElement | undefined): Numbered | undefined => {
  const number = childOf(properties, "w:numPr")
  const list = childOf(number, "w:numId")?.attributes["w:val"]
  const level = childOf(number, "w:ilvl")?.attributes["w:val"] ?? "0"
  return list !== undefined && list !== "0" ? { list, level } : undefined
}
