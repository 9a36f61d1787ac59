import { isElement, type XmlElement } from "../xml/read-xml.ts"

/** What one element of a run says; undefined where it is something else. */
export const saidBy = (element: XmlElement): string | undefined => {
  const { name, attributes } = element
  if (name === "w:t" || name === "w:delText") return ownText(element)
  if (name === "w:tab" || name === "w:ptab") return "\t"
  if (name === "w:br" || name === "w:cr") return "\n"
  if (name === "w:noBreakHyphen") return "-"
  if (name === "w:softHyphen") return ""
  if (name === "w:sym") return symbol(attributes["w:char"] ?? "")
  return undefined
}

/** A character of a symbol font: its code tells which, its look does not come along. */
const symbol = (hex: string): string => {
  const code = Number.parseInt(hex, 16)
  return Number.isNaN(code) || code >= 0xf000 ? "□" : String.fromCodePoint(code)
}

/** The text of an element itself. */
export const ownText = (element: XmlElement): string =>
  element.children.filter((node) => typeof node === "string").join("")

/** All text within an element, whatever it is. */
export const textIn = (element: XmlElement): string =>
  (element.name === "v:textpath" ? (element.attributes["string"] ?? "") : "") +
  element.children
    .map((node) => {
      if (!isElement(node)) return element.name === "a:t" ? node : ""
      if (node.name === "w:t" || node.name === "a:t" || node.name === "m:t") return ownText(node)
      return textIn(node) + (node.name === "w:p" || node.name === "a:p" ? " " : "")
    })
    .join("")

/** What a picture is called; its file's name where nobody described it. */
export const pictureIn = ({ name, attributes, children }: XmlElement): string => {
  if (name === "v:imagedata") return attributes["o:title"] ?? ""
  const [about] = children.filter(isElement).flatMap((one) => one.children.filter(isElement))
  return about?.attributes["descr"] || about?.attributes["name"] || ""
}
