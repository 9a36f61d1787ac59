import { childOf, childrenOf, isElement, type XmlElement } from "../xml/read-xml.ts"
import { ownText, pictureIn, saidBy, textIn } from "./said.ts"
import type { WordFinding, WordFindingKind, WordParagraph } from "./types.ts"
import { type Numbering, saysMore } from "./numbering.ts"
import { groundOf, isHidden, type Look, lookOf, numberedBy, type Styles } from "./visibility.ts"

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
  /** What a cell of a table or a paragraph is filled with. */
  readonly ground?: Look
}

const levelled = (text: string) => text.replaceAll(/\s+/g, " ").trim()
const shortest = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text)

/** Walks through the body of a document in reading order. */
export const walkBody = (root: XmlElement, styles: Styles, numbering: Numbering): Body => {
  const walk = new Walk(styles, numbering)
  const body = childOf(root, "w:body") ?? root
  walk.into(body, {})
  return walk.done()
}

class Walk {
  readonly #styles: Styles
  readonly #numbering: Numbering
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
  /** Rows and cells of outermost tables so far, and how many cells are open around this place. */
  readonly #table = { row: 0, cell: 0, depth: 0 }

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles
    this.#numbering = numbering
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
    if (name === "w:tr" || name === "w:tc") return this.#inTable(element, around)
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
    if (name === "mc:AlternateContent") return this.#alternatives(element, around)
    if (name === "pic:pic" || name === "v:imagedata") return this.#tell("picture", pictureIn(element))
    if (name === "w:txbxContent") return this.#tell("text_box", textIn(element))
    if (name === "w:object" || name === "m:oMath" || name === "m:oMathPara")
      return this.#tell("embedded", textIn(element))
    if (skipped.has(name)) return
    this.into(element, around)
  }

  #inTable(element: XmlElement, around: Around): void {
    const isCell = element.name === "w:tc"
    if (this.#table.depth === 0) this.#table[isCell ? "cell" : "row"]++
    if (isCell) this.#table.depth++
    const ground = isCell ? groundOf(childOf(element, "w:tcPr")) : undefined
    this.into(element, ground ? { ...around, ground: { ...around.ground, ...ground } } : around)
    if (isCell) this.#table.depth--
  }

  #paragraph(element: XmlElement, around: Around): void {
    if (this.#text !== undefined) this.#end(false)
    const properties = childOf(element, "w:pPr")
    this.#style = childOf(properties, "w:pStyle")?.attributes["w:val"]
    const markIsGone = childOf(childOf(properties, "w:rPr"), "w:del")
    const numbered =
      numberedBy(properties) ??
      (childOf(properties, "w:numPr") ? undefined : this.#styles.numbers(this.#style))
    this.#text = ""
    this.#marked = new Set(this.#marks.values())
    const number = numbered ? this.#numbering(numbered) : ""
    if (saysMore(number)) this.#tell("numbering", number)
    this.into(element, { ...around, ground: { ...around.ground, ...groundOf(properties) } })
    // what stands before a paragraph mark that a tracked change took out runs on into the next paragraph
    if (markIsGone) this.#tell("deleted", "¶", markIsGone.attributes["w:author"])
    this.#end(numbered !== undefined)
  }

  #end(numbered: boolean): void {
    const text = this.#text ?? ""
    this.#text = undefined
    const marks = [...this.#marked, ...this.#controls].filter(Boolean)
    const { row, cell, depth } = this.#table
    const number = this.#paragraphs.length + 1
    this.#paragraphs.push({ number, text, marks, numbered, ...(depth > 0 && { cell: { row, cell } }) })
  }

  #control(element: XmlElement, around: Around): void {
    const properties = childOf(element, "w:sdtPr")
    const tag = childOf(properties, "w:tag")?.attributes["w:val"]
    // Word shows what the file keeps elsewhere, whatever stands here
    const bound = childOf(properties, "w:dataBinding")?.attributes["w:xpath"]
    if (bound !== undefined) this.#tell("field", bound)
    const content = childOf(element, "w:sdtContent")
    if (tag) {
      this.#controls.push(tag)
      if (this.#text !== undefined) this.#marked.add(tag)
    }
    if (content) this.into(content, around)
    if (tag) this.#controls.pop()
  }

  /** A program shows the first that it understands; what the others say otherwise might be what a reader sees. */
  #alternatives(element: XmlElement, around: Around): void {
    const [shown, ...others] = [...childrenOf(element, "mc:Choice"), ...childrenOf(element, "mc:Fallback")]
    if (!shown) return
    this.into(shown, around)
    const said = levelled(textIn(shown))
    for (const other of others) {
      const text = levelled(textIn(other))
      if (text !== "" && text !== said) this.#tell("hidden", text)
    }
  }

  #run(element: XmlElement, around: Around): void {
    const properties = childOf(element, "w:rPr")
    const style = childOf(properties, "w:rStyle")?.attributes["w:val"]
    const { plain, look } = this.#styles
    const looks = [plain, around.ground ?? {}, look(this.#style), look(style), lookOf(properties)]
    const within = { ...around, hidden: isHidden(...looks) }
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
