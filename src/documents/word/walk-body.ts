import { childOf, childrenOf, isElement, type XmlElement } from "../xml/read-xml.ts"
import { Fields, isHarmlessField } from "./fields.ts"
import { ownText, pictureIn, saidBy, textIn } from "./said.ts"
import type { WordFinding, WordFindingKind, WordParagraph } from "./types.ts"
import { type Numbering, saysMore } from "./numbering.ts"
import { numberedBy, type Styles } from "./styles.ts"
import { coveredIn, flatBy, groundOf, isHidden, type Look, lookOf, together } from "./visibility.ts"

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
  /** What stands here is not seen, or is crossed out by hand. */
  readonly unseen?: "hidden" | "struck" | undefined
  /** What the page, tables, rows and cells around make of what stands in them. */
  readonly look?: Look
}

/** Bookmarks are a hint alone: a file in which thousands are never closed is not read for hours. */
const mostOpenMarks = 100

const levelled = (text: string) => text.replaceAll(/\s+/g, " ").trim()
const shortest = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text)

/** Walks through the body of a document in reading order, on a page that looks like this. */
export const walkBody = (root: XmlElement, styles: Styles, numbering: Numbering, page: Look = {}): Body => {
  const walk = new Walk(styles, numbering)
  walk.into(childOf(root, "w:body") ?? root, { look: page })
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
  readonly #fields = new Fields()
  #text: string | undefined
  #marked = new Set<string>()
  #style: Look = {}
  /** Rows and cells of outermost tables so far, and how many cells are open around this place. */
  readonly #table = { row: 0, cell: 0, depth: 0 }

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles
    this.#numbering = numbering
  }

  done(): Body {
    if (this.#text !== undefined) this.#end(false)
    if (this.#fields.areOpen) this.#tell("field", "")
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
    if (name === "w:tbl") return this.#inTable(element, around)
    if (name === "w:tr" || name === "w:tc") return this.#inRow(element, around)
    if (name === "w:ins") return this.into(element, { ...around, change: "inserted", by })
    if (name === "w:moveTo") return this.into(element, { ...around, change: "moved", by })
    if (name === "w:del") return this.into(element, { ...around, gone: "deleted", by })
    if (name === "w:moveFrom") return this.into(element, { ...around, gone: "moved", by })
    if (name === "w:bookmarkStart") {
      const [id = "", mark = ""] = [attributes["w:id"], attributes["w:name"]]
      if (this.#marks.size < mostOpenMarks) this.#marks.set(id, mark)
      this.#marked.add(mark)
      return
    }
    if (name === "w:bookmarkEnd") return void this.#marks.delete(attributes["w:id"] ?? "")
    if (name === "w:sdt") return this.#control(element, around)
    if (name === "w:fldSimple") {
      this.#field(attributes["w:instr"] ?? "")
      return this.into(element, around)
    }
    if (name === "w:bdo" || name === "w:dir") {
      this.#tell("control_character", textIn(element))
      return this.into(element, around)
    }
    if (name === "w:altChunk" || name === "w:subDoc") return this.#tell("other_document", "")
    if (name === "mc:AlternateContent") return this.#alternatives(element, around)
    if (name === "pic:pic" || name === "v:imagedata") return this.#tell("picture", pictureIn(element))
    if (name === "w:drawing" || name === "w:pict") return this.#drawn(element, around)
    if (name === "a:blip" || name === "w:contentPart") return this.#tell("picture", "")
    if (name === "w:txbxContent" || name === "a:t" || name === "v:textpath")
      return this.#tell("text_box", textIn(element))
    if (name === "w:object" || name === "m:oMath" || name === "m:oMathPara")
      return this.#tell("embedded", textIn(element))
    if (skipped.has(name)) return
    this.into(element, around)
  }

  #inTable(element: XmlElement, around: Around): void {
    const style = childOf(childOf(element, "w:tblPr"), "w:tblStyle")?.attributes["w:val"]
    if (this.#styles.hidesPart(style)) this.#tell("hidden", textIn(element))
    this.into(element, { ...around, look: together(around.look ?? {}, this.#styles.look(style)) })
  }

  /** A row or a cell; either may be inserted or taken out by a tracked change. */
  #inRow(element: XmlElement, around: Around): void {
    const isCell = element.name === "w:tc"
    if (this.#table.depth === 0) this.#table[isCell ? "cell" : "row"]++
    if (isCell) this.#table.depth++
    const properties = childOf(element, isCell ? "w:tcPr" : "w:trPr")
    const [came, went] = isCell ? ["w:cellIns", "w:cellDel"] : ["w:ins", "w:del"]
    const gone = childOf(properties, went ?? "")
    const change = childOf(properties, came ?? "")
    const by = (gone ?? change)?.attributes["w:author"] ?? around.by
    this.into(element, {
      ...around,
      ...(change ? { change: "inserted", by } : {}),
      ...(gone ? { gone: "deleted", by } : {}),
      look: together(around.look ?? {}, groundOf(properties, this.#styles.theme), coveredIn(properties)),
    })
    if (isCell) this.#table.depth--
  }

  /** What is drawn without words or a picture may still cover words. */
  #drawn(element: XmlElement, around: Around): void {
    const before = this.#findings.length
    this.into(element, around)
    if (this.#findings.length === before && !isLine(element)) this.#tell("text_box", "")
  }

  #paragraph(element: XmlElement, around: Around): void {
    if (this.#text !== undefined) this.#end(false)
    const properties = childOf(element, "w:pPr")
    const style = childOf(properties, "w:pStyle")?.attributes["w:val"]
    const markIsGone = childOf(childOf(properties, "w:rPr"), "w:del")
    const numbered =
      numberedBy(properties) ?? (childOf(properties, "w:numPr") ? undefined : this.#styles.numbers(style))
    this.#text = ""
    this.#marked = new Set(this.#marks.values())
    const number = numbered ? this.#numbering(numbered) : ""
    if (saysMore(number)) this.#tell("numbering", number)
    const { theme, look } = this.#styles
    this.#style = together(around.look ?? {}, look(style), flatBy(properties), groundOf(properties, theme))
    this.into(element, around)
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
    const { plain, look, theme } = this.#styles
    const seen = together(plain, this.#style, look(style), lookOf(properties, theme))
    const unseen = isHidden(seen) ? "hidden" : seen.struck ? "struck" : around.unseen
    const within: Around = { ...around, unseen }
    for (const child of element.children) if (isElement(child)) this.#inRun(child, within)
  }

  #inRun(element: XmlElement, around: Around): void {
    const { name, attributes } = element
    const said = saidBy(element)
    if (said !== undefined) return this.#say(said, around)
    if (name === "w:fldChar") {
      const instruction = this.#fields.mark(attributes["w:fldCharType"] ?? "")
      return instruction === undefined ? undefined : this.#field(instruction)
    }
    if (name === "w:instrText" || name === "w:delInstrText") return this.#fields.instruct(ownText(element))
    if (referring.has(name)) {
      this.#referred.set(`${referring.get(name)}:${attributes["w:id"] ?? ""}`, Math.max(1, this.#number))
      return
    }
    this.#visit(element, around)
  }

  #say(said: string, around: Around): void {
    if (this.#fields.isInstruction) return said.trim() === "" ? undefined : this.#tell("hidden", said)
    const trick = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/.exec(said)
    if (trick) this.#tell("control_character", said)
    if (around.gone) return this.#tell(around.gone, said, around.by)
    if (around.unseen) {
      if (said.trim() !== "") this.#tell(around.unseen, said)
      return
    }
    if (around.change) this.#tell(around.change, said, around.by)
    this.#text = (this.#text ?? "") + said
  }

  #field(instruction: string): void {
    if (!isHarmlessField(instruction)) this.#tell("field", instruction.trim())
  }
}

/** Lines that divide a letter. */
const isLine = (element: XmlElement): boolean =>
  element.children
    .filter(isElement)
    .some((one) => one.name === "v:line" || one.attributes["o:hr"] === "t" || isLine(one))

/** Findings of these kinds that follow each other in a paragraph are one. */
const runsOn = new Set<WordFindingKind>(["inserted", "deleted", "moved", "hidden", "struck"])

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
