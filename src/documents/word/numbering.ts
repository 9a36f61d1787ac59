import { childOf, childrenOf, type XmlElement } from "../xml/read-xml.ts"
import type { Numbered } from "./styles.ts"

/** What Word writes before a paragraph that it numbers: "ข้อ %1", "%1.", or whatever somebody put there. */
export type Numbering = (numbered: Numbered) => string

/** The numbering of a file. A list may change single levels of the pattern that it follows. */
export const readNumbering = (part: XmlElement | undefined): Numbering => {
  const levelsOf = (element: XmlElement | undefined) =>
    new Map(
      childrenOf(element, "w:lvl").map((level) => [
        level.attributes["w:ilvl"] ?? "0",
        childOf(level, "w:lvlText")?.attributes["w:val"] ?? "",
      ]),
    )
  const patterns = new Map(
    childrenOf(part, "w:abstractNum").map((one) => [one.attributes["w:abstractNumId"], levelsOf(one)]),
  )
  const lists = new Map(
    childrenOf(part, "w:num").map((list) => [
      list.attributes["w:numId"],
      {
        pattern: patterns.get(childOf(list, "w:abstractNumId")?.attributes["w:val"]),
        own: new Map(childrenOf(list, "w:lvlOverride").flatMap((one) => [...levelsOf(one)])),
      },
    ]),
  )
  return ({ list, level }) => lists.get(list)?.own.get(level) ?? lists.get(list)?.pattern?.get(level) ?? ""
}

const usual =
  /%\d|ข้อที่|ข้อ|มาตรา|article|section|clause|ຂໍ້|ມາດຕາ|điều|khoản|មាត្រា|ប្រការ|အပိုဒ်|အချက်|第|条|條|조|제|[ivx]+/giu

/** Whether a number says more than a number: then it is text that stands in no paragraph. */
export const saysMore = (pattern: string): boolean => /\p{L}{2}/u.test(pattern.replaceAll(usual, " "))
