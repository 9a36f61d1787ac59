/** An element with its names written by the prefix that the caller knows a namespace by: "w:p", whatever the file calls it. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

/** Not well-formed, or more than these documents need. */
export class XmlFault extends Error {}

const deepest = 200
const mostAttributes = 200

/** Gives a namespace its prefix; undefined for one that the caller does not know, whose names then stand under "?". */
export type Prefixes = (namespace: string) => string | undefined

type Scope = Readonly<Record<string, string>>
type Open = { readonly raw: string; readonly scope: Scope; readonly element: XmlElement; children: XmlNode[] }

/**
 * Reads a whole document as a tree. Strict and small: UTF-8 only, no document type, no entity but the five of XML and
 * numbered characters, bounded depth. Text is given as it stands, spaces and all.
 * @throws XmlFault
 */
export const readXml = (bytes: Uint8Array, prefixes: Prefixes): XmlElement => {
  const text = decode(bytes)
  const known = rememberedPrefixes(prefixes)
  const stack: Open[] = []
  let root: XmlElement | undefined
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < text.length) {
    const open = text.indexOf("<", at)
    const until = open < 0 ? text.length : open
    if (until > at) addText(stack, text.slice(at, until))
    if (open < 0) break
    at = skipped(text, open)
    if (at > open) {
      if (text.startsWith("<![CDATA[", open)) stack.at(-1)?.children.push(text.slice(open + 9, at - 3))
      continue
    }
    const close = endOfTag(text, open)
    at = close + 1
    if (text[open + 1] === "/") {
      const ended = stack.pop()
      if (ended?.raw !== text.slice(open + 2, close).trimEnd()) throw new XmlFault("tags cross")
      continue
    }
    const alone = text[close - 1] === "/"
    const begun = begin(text.slice(open + 1, alone ? close - 1 : close), stack.at(-1)?.scope ?? {}, known)
    const parent = stack.at(-1)
    if (parent) parent.children.push(begun.element)
    else if (root) throw new XmlFault("two roots")
    root ??= begun.element
    if (!alone && stack.push(begun) > deepest) throw new XmlFault("too deep")
  }
  if (stack.length > 0 || !root) throw new XmlFault("unfinished")
  return root
}

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new XmlFault("not UTF-8")
  }
}

const rememberedPrefixes = (prefixes: Prefixes) => {
  const known = new Map<string, string>()
  return (namespace: string): string => {
    const found = known.get(namespace)
    if (found !== undefined) return found
    const prefix = namespace === "" ? "" : `${prefixes(namespace) ?? "?"}:`
    known.set(namespace, prefix)
    return prefix
  }
}

/** Past a comment, an instruction or a CDATA section; the same place where there is none. */
const skipped = (text: string, at: number): number => {
  const [begin, end] = text.startsWith("<!--", at)
    ? ["<!--", "-->"]
    : text.startsWith("<?", at)
      ? ["<?", "?>"]
      : text.startsWith("<![CDATA[", at)
        ? ["<![CDATA[", "]]>"]
        : ["", ""]
  if (!begin) {
    if (text[at + 1] === "!") throw new XmlFault("a document type")
    return at
  }
  const found = text.indexOf(end, at + begin.length)
  if (found < 0) throw new XmlFault("unfinished")
  return found + end.length
}

/** The ">" that ends a tag; one within quotes does not. */
const endOfTag = (text: string, from: number): number => {
  let quote = ""
  for (let at = from + 1; at < text.length; at++) {
    const char = text[at] ?? ""
    if (quote) {
      if (char === quote) quote = ""
    } else if (char === '"' || char === "'") quote = char
    else if (char === ">") return at
    else if (char === "<") break
  }
  throw new XmlFault("an unfinished tag")
}

const attribute = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gy

const begin = (tag: string, outer: Scope, known: (namespace: string) => string): Open => {
  const raw = /^[^\s]+/.exec(tag)?.[0]
  if (!raw) throw new XmlFault("a tag without a name")
  const found: (readonly [string, string])[] = []
  const declared: Record<string, string> = Object.create(null)
  attribute.lastIndex = raw.length
  let last = raw.length
  for (let match = attribute.exec(tag); match; match = attribute.exec(tag)) {
    last = attribute.lastIndex
    const [, name = "", double, single] = match
    const value = unescape(double ?? single ?? "")
    if (name === "xmlns" || name.startsWith("xmlns:")) declared[name.slice(6)] = value
    else found.push([name, value])
    if (found.length > mostAttributes) throw new XmlFault("too many attributes")
  }
  if (tag.slice(last).trim() !== "") throw new XmlFault("attributes that cannot be read")
  const scope = Object.keys(declared).length > 0 ? { ...outer, ...declared } : outer
  const attributes: Record<string, string> = Object.create(null)
  for (const [name, value] of found) attributes[name.includes(":") ? named(name, scope, known) : name] = value
  const children: XmlNode[] = []
  return { raw, scope, children, element: { name: named(raw, scope, known), attributes, children } }
}

const named = (raw: string, scope: Scope, known: (namespace: string) => string): string => {
  const at = raw.indexOf(":")
  const prefix = at < 0 ? "" : raw.slice(0, at)
  const namespace = prefix === "xml" ? "" : (scope[prefix] ?? (prefix ? "?" : ""))
  return `${prefix === "xml" ? "xml:" : known(namespace)}${raw.slice(at + 1)}`
}

const addText = (stack: readonly Open[], text: string) => {
  const parent = stack.at(-1)
  if (parent) parent.children.push(unescape(text))
  else if (text.trim() !== "") throw new XmlFault("text outside the root")
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }

const unescape = (text: string): string =>
  text.includes("&")
    ? text.replaceAll(/&([^;\s]{0,12});?/g, (whole, name: string) => {
        const number = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name)
        const code = number ? Number.parseInt(number[1] ?? number[2] ?? "", number[1] ? 16 : 10) : undefined
        const known =
          code === undefined ? entities[name] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined
        if (known === undefined || !whole.endsWith(";")) throw new XmlFault("an entity that is not defined")
        return known
      })
    : text

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== "string"

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((node): node is XmlElement => isElement(node) && node.name === name)

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((node): node is XmlElement => isElement(node) && node.name === name) ?? []
