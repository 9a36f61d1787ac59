import { childOf, childrenOf, isElement, type XmlElement } from "../xml/read-xml.ts"
import type { Theme } from "./colors.ts"
import { flatBy, groundOf, isHidden, type Look, lookOf, together } from "./visibility.ts"

export type Styles = {
  readonly theme: Theme
  /** What everything looks like where nothing says otherwise. */
  readonly plain: Look
  readonly look: (style: string | undefined) => Look
  /** The numbering that Word gives paragraphs of this style. */
  readonly numbers: (style: string | undefined) => Numbered | undefined
  /** Whether a table's style hides what stands in some of its rows or columns: Word decides which. */
  readonly hidesPart: (style: string | undefined) => boolean
}

/** A place in a file's numbering: a list, and the level in it. */
export type Numbered = { readonly list: string; readonly level: string }

const deepest = 20

/** The styles of a file, as far as they decide what can be seen and what is numbered. */
export const readStyles = (part: XmlElement | undefined, theme: Theme): Styles => {
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
  const defaults = childOf(part, "w:docDefaults")
  const usual = [...own.values()].find(
    ({ attributes }) =>
      attributes["w:type"] === "paragraph" && ["1", "true"].includes(attributes["w:default"] ?? ""),
  )
  return {
    theme,
    plain: {
      ...flatBy(childOf(childOf(defaults, "w:pPrDefault"), "w:pPr")),
      ...lookOf(childOf(childOf(defaults, "w:rPrDefault"), "w:rPr"), theme),
      ...styled(usual, theme),
    },
    look: (id) => {
      if (id === undefined) return {}
      const known = looks.get(id)
      if (known) return known
      const look = together(...chain(id).map((style) => styled(style, theme)))
      looks.set(id, look)
      return look
    },
    numbers: (id) =>
      chain(id)
        .map((style) => numberedBy(childOf(style, "w:pPr")))
        .findLast(Boolean),
    hidesPart: (id) =>
      chain(id).some((style) =>
        childrenOf(style, "w:tblStylePr").some((area) => isHidden(styled(area, theme))),
      ),
  }
}

const styled = (style: XmlElement | undefined, theme: Theme): Look => {
  const of = (name: string) => childOf(style, name)
  const paragraph = of("w:pPr")
  return {
    ...flatBy(paragraph),
    ...groundOf(of("w:tcPr"), theme),
    ...groundOf(paragraph, theme),
    ...lookOf(of("w:rPr"), theme),
  }
}

/** The number that a paragraph's properties give it, which Word writes; undefined where there is none. */
export const numberedBy = (properties: XmlElement | undefined): Numbered | undefined => {
  const number = childOf(properties, "w:numPr")
  const list = childOf(number, "w:numId")?.attributes["w:val"]
  const level = childOf(number, "w:ilvl")?.attributes["w:val"] ?? "0"
  return list !== undefined && list !== "0" ? { list, level } : undefined
}

/** The colour of the page, where the file has it shown. */
export const pageGround = (main: XmlElement, settings: XmlElement | undefined): Look => {
  const color = childOf(main, "w:background")?.attributes["w:color"]
  const isShown = settings?.children.some((one) => isElement(one) && one.name === "w:displayBackgroundShape")
  return isShown && color !== undefined ? { ground: color } : {}
}
