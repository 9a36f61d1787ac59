import { childOf, childrenOf, type XmlElement } from "../xml/read-xml.ts"

/** What a run's or style's properties say of whether a reader can see it; undefined where they say nothing. */
type Look = {
  readonly vanish?: boolean
  readonly white?: boolean
  readonly tiny?: boolean
  readonly shaded?: boolean
}

/** Whether an on-off property is on: present without a value, or with one that is not off. */
export const isOn = (element: XmlElement | undefined): boolean | undefined => {
  if (!element) return undefined
  const value = element.attributes["w:val"]
  return value === undefined || !["0", "false", "off", "none"].includes(value)
}

const nearlyWhite = (hex: string) => /^([ef][0-9a-f]){3}$/i.test(hex)
const smallestHalfPoints = 6

export const lookOf = (properties: XmlElement | undefined): Look => {
  const vanish = isOn(childOf(properties, "w:vanish")) ?? isOn(childOf(properties, "w:specVanish"))
  const color = childOf(properties, "w:color")?.attributes["w:val"]
  const size = childOf(properties, "w:sz")?.attributes["w:val"]
  const shade = childOf(properties, "w:shd")?.attributes["w:fill"]
  const shaded = childOf(properties, "w:highlight")
    ? true
    : shade
      ? shade !== "auto" && !nearlyWhite(shade)
      : undefined
  return {
    ...(vanish === undefined ? {} : { vanish }),
    ...(color === undefined ? {} : { white: nearlyWhite(color) }),
    ...(size === undefined ? {} : { tiny: Number.parseFloat(size) < smallestHalfPoints }),
    ...(shaded === undefined ? {} : { shaded }),
  }
}

/** Whether a reader cannot see what looks like this: the later looks go before the earlier. */
export const isHidden = (...looks: readonly Look[]): boolean => {
  const look: Look = Object.assign({}, ...looks)
  return Boolean(look.vanish) || Boolean(look.tiny) || (Boolean(look.white) && !look.shaded)
}

export type Styles = {
  readonly look: (style: string | undefined) => Look
  /** Whether Word numbers paragraphs of this style. */
  readonly numbers: (style: string | undefined) => boolean
}

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
  return {
    look: (id) => {
      if (id === undefined) return {}
      const known = looks.get(id)
      if (known) return known
      const look: Look = Object.assign({}, ...chain(id).map((style) => lookOf(childOf(style, "w:rPr"))))
      looks.set(id, look)
      return look
    },
    numbers: (id) => chain(id).some((style) => isNumbered(childOf(style, "w:pPr"))),
  }
}

/** Whether a paragraph's properties give it a number that Word writes. */
export const isNumbered = (properties: XmlElement | undefined): boolean => {
  const number = childOf(childOf(properties, "w:numPr"), "w:numId")?.attributes["w:val"]
  return number !== undefined && number !== "0"
}
