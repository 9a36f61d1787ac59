import { childOf, isElement, type XmlElement } from "../xml/read-xml.ts"
import type { WordFinding, WordFindingKind, WordParagraph } from "./types.ts"
import { isHidden, isNumbered, lookOf, type Styles } from "./visibility.ts"

/** Comments and notes that the body refers to: their numbers, and the paragraph in which. */
export type Referred = ReadonlyMap<string, number>

export type Body = {
  readonly paragraphs: readonly WordParagraph[]
  readonly findings: readonly WordFinding[]
  readonly referred: Referred
}

/** What is around an element, as far as its text depends on it. */
type Around = {
  /** Inserted or moved here by a tracked change. */
  readonly change?: "inserted" | "moved"
  readonly by?: string | undefined
  /** Taken out by a tracked change: not part of the text any more. */
  readonly gone?: "deleted" | "moved"
  readonly hidden?: boolean
}

const shortest = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text)

/** Walks through the body of a document in reading order. */
export const walkBody = (root: XmlElement, styles: Styles): Body => {
  const walk = new Walk(styles)
  const body = childOf(root, "w:body") ?? root
  walk.into(body, {})
  return walk.done()
}

class Walk {
  readonly #styles: Styles
  readonly #paragraphs: WordParagraph[] = []
  readonly #findings: WordFinding[] = []
  readonly #referred = new Map<string, number>()
  readonly #marks = new Map<string, string>()
  readonly #controls: string[] = []
  /** Each open field: whether its instruction is still being read, and what it is so far. */
  readonly #fields: { reading: boolean; instruction: string }[] = []
  #text: string | undefined
  #marked = new Set<string>()
  #style: string | undefined

  constructor(styles: Styles) {
    this.#styles = styles
  }

  done(): Body {
    return { paragraphs: this.#paragraphs, findings: this.#findings, referred: this.#referred }
  }

  into(element: XmlElement, around: Around): void {
    for (const child of element.children) if (isElement(child)) this.#visit(child, around)
  }

  get #number(): number {
    return this.#paragraphs.length + (this.#text === undefined ? 0 : 1)
  }

  #tell(kind: WordFindingKind, text: string, by?: string): void {
    const last = this.#findings.at(-1)
    const paragraph = Math.max(1, this.#number)
    const cleaned = text.replaceAll(/\s+/g, " ")
    const goesOn = last?.kind === kind && last.paragraph === paragraph && last.by === by
    if (goesOn && runsOn.has(kind))
      this.#findings[this.#findings.length - 1] = { ...last, text: shortest(last.text + cleaned) }
    else this.#findings.push({ kind, text: shortest(cleaned), paragraph, by })
  }

  #visit(element: XmlElement, around: Around): void {
    const { name, attributes } = element
    const by = attributes["w:author"]
    if (name === "w:p") return this.#paragraph(element, around)
    if (name === "w:r") return this.#run(element, around)
    if (name === "w:ins" || name === "w:cellIns")
      return this.into(element, { ...around, change: "inserted", by })
    if (name === "w:moveTo") return this.into(element, { ...around, change: "moved", by })
    if (name === "w:del" || name === "w:cellDel")
      return this.into(element, { ...around, gone: "deleted", by })
    if (name === "w:moveFrom") return this.into(element, { ...around, gone: "moved", by })
    if (name === "w:bookmarkStart") {
      const [id = "", mark = ""] = [attributes["w:id"], attributes["w:name"]]
      this.#marks.set(id, mark)
      this.#marked.add(mark)
      return
    }
    if (name === "w:bookmarkEnd") return void this.#marks.delete(attributes["w:id"] ?? "")
    if (name === "w:sdt") return this.#control(element, around)
    if (name === "w:fldSimple") {
      this.#field(attributes["w:instr"] ?? "")
      return this.into(element, around)
    }
    if (name === "w:altChunk" || name === "w:subDoc") return this.#tell("other_document", "")
    if (name === "mc:AlternateContent") {
      const chosen = childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback")
      if (chosen) this.into(chosen, around)
      return
    }
    if (name === "w:txbxContent") return this.#tell("text_box", textIn(element))
    if (name === "w:object" || name === "m:oMath" || name === "m:oMathPara")
      return this.#tell("embedded", textIn(element))
    if (skipped.has(name)) return
    this.into(element, around)
  }

  #paragraph(element: XmlElement, around: Around): void {
    if (this.#text !== undefined) this.#end(false)
    const properties = childOf(element, "w:pPr")
    this.#style = childOf(properties, "w:pStyle")?.attributes["w:val"]
    const markIsGone = childOf(childOf(properties, "w:rPr"), "w:del")
    const numbered =
      isNumbered(properties) || (!childOf(properties, "w:numPr") && this.#styles.numbers(this.#style))
    this.#text = ""
    this.#marked = new Set(this.#marks.values())
    this.into(element, around)
    // what stands before a paragraph mark that a tracked change took out runs on into the next paragraph
    if (markIsGone) this.#tell("deleted", "¶", markIsGone.attributes["w:author"])
    this.#end(numbered)
  }

  #end(numbered: boolean): void {
    const text = this.#text ?? ""
    this.#text = undefined
    const marks = [...this.#marked, ...this.#controls].filter(Boolean)
    this.#paragraphs.push({ number: this.#paragraphs.length + 1, text, marks, numbered })
  }

  #control(element: XmlElement, around: Around): void {
    const tag = childOf(childOf(element, "w:sdtPr"), "w:tag")?.attributes["w:val"]
    const content = childOf(element, "w:sdtContent")
    if (tag) {
      this.#controls.push(tag)
      if (this.#text !== undefined) this.#marked.add(tag)
    }
    if (content) this.into(content, around)
    if (tag) this.#controls.pop()
  }

  #run(element: XmlElement, around: Around): void {
    const properties = childOf(element, "w:rPr")
    const style = childOf(properties, "w:rStyle")?.attributes["w:val"]
    const look = [this.#styles.look(this.#style), this.#styles.look(style), lookOf(properties)]
    const within = { ...around, hidden: isHidden(...look) }
    for (const child of element.children) if (isElement(child)) this.#inRun(child, within)
  }

  #inRun(element: XmlElement, around: Around): void {
    const { name, attributes } = element
    const said = saidBy(element)
    if (said !== undefined) return this.#say(said, around)
    if (name === "w:fldChar") return this.#fieldMark(attributes["w:fldCharType"] ?? "")
    if (name === "w:instrText" || name === "w:delInstrText") {
      const open = this.#fields.at(-1)
      if (open) open.instruction += ownText(element)
      return
    }
    if (referring.has(name)) {
      this.#referred.set(`${referring.get(name)}:${attributes["w:id"] ?? ""}`, Math.max(1, this.#number))
      return
    }
    this.#visit(element, around)
  }

  #say(said: string, around: Around): void {
    if (this.#fields.some(({ reading }) => reading)) return
    const trick = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/.exec(said)
    if (trick) this.#tell("control_character", said)
    if (around.gone) return this.#tell(around.gone, said, around.by)
    if (around.hidden) {
      if (said.trim() !== "") this.#tell("hidden", said)
      return
    }
    if (around.change) this.#tell(around.change, said, around.by)
    this.#text = (this.#text ?? "") + said
  }

  #fieldMark(kind: string): void {
    if (kind === "begin") this.#fields.push({ reading: true, instruction: "" })
    const open = this.#fields.at(-1)
    if (!open) return
    if (kind === "separate") {
      open.reading = false
      this.#field(open.instruction)
    }
    if (kind === "end") {
      if (open.reading) this.#field(open.instruction)
      this.#fields.pop()
    }
  }

  #field(instruction: string): void {
    const kind = /^\s*(\w+)/.exec(instruction)?.[1]?.toUpperCase() ?? ""
    if (!harmlessFields.has(kind)) this.#tell("field", instruction.trim())
  }
}

/** Findings of these kinds that follow each other in a paragraph are one. */
const runsOn = new Set<WordFindingKind>(["inserted", "deleted", "moved", "hidden"])

const harmlessFields = new Set([
  "PAGE",
  "NUMPAGES",
  "SECTIONPAGES",
  "PAGEREF",
  "HYPERLINK",
  "TOC",
  "BOOKMARK",
  "",
])

const referring = new Map([
  ["w:commentReference", "comment"],
  ["w:footnoteReference", "footnote"],
  ["w:endnoteReference", "endnote"],
])

const skipped = new Set([
  "w:pPr",
  "w:rPr",
  "w:sectPr",
  "w:tblPr",
  "w:tblGrid",
  "w:trPr",
  "w:tcPr",
  "w:sdtPr",
  "w:proofErr",
  "w:commentRangeStart",
  "w:commentRangeEnd",
  "w:lastRenderedPageBreak",
])

/** What one element of a run says; undefined where it is something else. */
const saidBy = (element: XmlElement): string | undefined => {
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

const ownText = (element: XmlElement): string =>
  element.children.filter((node) => typeof node === "string").join("")

/** All text within an element, whatever it is. */
export const textIn = (element: XmlElement): string =>
  element.children
    .map((node) => {
      if (!isElement(node)) return ""
      if (node.name === "w:t" || node.name === "a:t" || node.name === "m:t") return ownText(node)
      return textIn(node) + (node.name === "w:p" || node.name === "a:p" ? " " : "")
    })
    .join("")
