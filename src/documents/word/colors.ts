import { childOf, isElement, type XmlElement } from "../xml/read-xml.ts"

/** The colours that a file calls by name: those of its theme, as six hexadecimal digits. */
export type Theme = (name: string | undefined) => string | undefined

const usual: Readonly<Record<string, string>> = { dk1: "000000", lt1: "FFFFFF", dk2: "44546A", lt2: "E7E6E6" }

const parts: Readonly<Record<string, string>> = {
  background1: "lt1",
  bg1: "lt1",
  light1: "lt1",
  text1: "dk1",
  tx1: "dk1",
  dark1: "dk1",
  background2: "lt2",
  bg2: "lt2",
  light2: "lt2",
  text2: "dk2",
  tx2: "dk2",
  dark2: "dk2",
}

export const readTheme = (part: XmlElement | undefined): Theme => {
  const scheme = childOf(childOf(part, "a:themeElements"), "a:clrScheme")
  const own = new Map(
    scheme?.children.filter(isElement).map((one): [string, string | undefined] => {
      const color = one.children.find(isElement)
      return [one.name.replace("a:", ""), color?.attributes["lastClr"] ?? color?.attributes["val"]]
    }),
  )
  return (name = "") => {
    const part = parts[name] ?? name
    return own.get(part) ?? usual[part]
  }
}

type Named = Readonly<Record<string, string>>

/** A colour as Word shows it: one of the theme, lighter or darker, goes before the digits that stand beside it. */
export const shownColor = (
  named: Named | undefined,
  theme: Theme,
  of: "" | "Fill" = "",
): string | undefined => {
  const plain = named?.[of === "Fill" ? "w:fill" : "w:val"]
  const themed = theme(named?.[`w:theme${of || "Color"}`])
  if (!themed) return plain
  const share = (name: string) => Number.parseInt(named?.[`w:theme${of}${name}`] ?? "ff", 16) / 255
  const [tint, shade] = [share("Tint"), share("Shade")]
  return channelsOf(themed)
    ?.map((value) => Math.round((value * tint + 255 * (1 - tint)) * shade))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")
}

const highlighters: Readonly<Record<string, string>> = {
  black: "000000",
  blue: "0000FF",
  cyan: "00FFFF",
  green: "00FF00",
  magenta: "FF00FF",
  red: "FF0000",
  yellow: "FFFF00",
  white: "FFFFFF",
  darkBlue: "000080",
  darkCyan: "008080",
  darkGreen: "008000",
  darkMagenta: "800080",
  darkRed: "800000",
  darkYellow: "808000",
  darkGray: "808080",
  lightGray: "C0C0C0",
}

const channelsOf = (color: string): readonly number[] | undefined => {
  const digits = highlighters[color] ?? color
  return /^[0-9a-f]{6}$/i.test(digits)
    ? [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16))
    : undefined
}

const tellApart = 40

/** Whether letters of a colour cannot be told from their ground; what is "auto" always can. */
export const isLikeGround = (letters: string | undefined, ground: string | undefined): boolean => {
  const [own, beside] = [channelsOf(letters ?? "auto"), channelsOf(ground ?? "auto") ?? [255, 255, 255]]
  return own?.every((value, at) => Math.abs(value - (beside[at] ?? 0)) < tellApart) ?? false
}
