import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from "@cantoo/pdf-lib"
import { asWritten } from "../papers/pdf/text/as-written.ts"
import { type Marked, markedTextIn } from "../papers/pdf/text/marked-text.ts"
import { readUnicodeMap, type UnicodeMap } from "../papers/pdf/text/unicode-map.ts"
import { fileRefusals, refuseFile } from "../refusals.ts"
import { barred, type DocumentText } from "./document-text.ts"

const mostDepth = 60
const mostElements = 400_000

/**
 * The paragraphs and tables of a PDF that is tagged, as Word and this program write them. What was scanned or printed
 * without tags has no order that could be relied on, and is refused.
 * @throws Refusal (invalid) with what the file is and what to do
 */
export const readPdf = async (bytes: Uint8Array): Promise<DocumentText> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: false }).catch(
    () => {
      throw refuseFile(fileRefusals.damaged)
    },
  )
  const root = document.catalog.lookup(PDFName.of("StructTreeRoot"))
  if (!(root instanceof PDFDict)) throw refuseFile(fileRefusals.untagged)
  const reader = new Reader(document)
  reader.walk(root.get(PDFName.of("K")), undefined, 0)
  return { lines: reader.lines }
}

class Reader {
  readonly lines: string[] = []
  readonly #document: PDFDocument
  readonly #pages: ReadonlyMap<string, PDFPage>
  readonly #texts = new Map<string, Marked>()
  #seen = 0

  constructor(document: PDFDocument) {
    this.#document = document
    this.#pages = new Map(document.getPages().map((page) => [page.ref.toString(), page]))
  }

  /** Goes down to the paragraphs and the rows of tables. */
  walk(value: PDFObject | undefined, page: string | undefined, depth: number): void {
    for (const element of this.#elements(value, depth)) {
      const kind = nameOf(element.get(PDFName.of("S")))
      const own = pageOf(element) ?? page
      const inside = element.get(PDFName.of("K"))
      if (kind === "TR") this.lines.push(barred(this.#cells(inside, own, depth + 1)))
      else if (/^(?:P|H\d?|Caption|Lbl|LBody|Figure|Formula|Span|Title)$/.test(kind)) {
        const text = this.#text(inside, own, depth + 1)
        if (text) this.lines.push(text)
      } else this.walk(inside, own, depth + 1)
    }
  }

  *#elements(value: PDFObject | undefined, depth: number): Generator<PDFDict> {
    if (depth > mostDepth || this.#seen++ > mostElements) throw refuseFile(fileRefusals.tooHard)
    const found = value instanceof PDFRef ? this.#document.context.lookup(value) : value
    if (found instanceof PDFArray) for (const each of found.asArray()) yield* this.#elements(each, depth)
    else if (found instanceof PDFDict && found.has(PDFName.of("S"))) yield found
  }

  #cells(value: PDFObject | undefined, page: string | undefined, depth: number): string[] {
    return [...this.#elements(value, depth)].map((cell) =>
      this.#text(cell.get(PDFName.of("K")), pageOf(cell) ?? page, depth + 1),
    )
  }

  /** All text under an element; its lines were broken at spaces, or may have been. */
  #text(value: PDFObject | undefined, page: string | undefined, depth: number): string {
    const parts: string[] = []
    this.#collect(value, page, depth, parts)
    return asWritten(parts.join(" ").replace(/\s+/g, " ").trim())
  }

  #collect(value: PDFObject | undefined, page: string | undefined, depth: number, parts: string[]): void {
    if (depth > mostDepth || this.#seen++ > mostElements) throw refuseFile(fileRefusals.tooHard)
    const found = value instanceof PDFRef ? this.#document.context.lookup(value) : value
    if (found instanceof PDFArray) for (const each of found.asArray()) this.#collect(each, page, depth, parts)
    else if (found instanceof PDFNumber) this.#take(page, found.asNumber(), parts)
    else if (found instanceof PDFDict) {
      const own = pageOf(found) ?? page
      const number = found.get(PDFName.of("MCID"))
      if (number instanceof PDFNumber) this.#take(own, number.asNumber(), parts)
      else this.#collect(found.get(PDFName.of("K")), own, depth + 1, parts)
    }
  }

  /** Pieces of one line go on where the one before ends. */
  #take(page: string | undefined, number: number, parts: string[]): void {
    const marked = this.#textsOf(page).get(number)
    if (!marked) return
    const before = parts.at(-1)
    if (before !== undefined && marked.goesOn) parts[parts.length - 1] = before + marked.text
    else parts.push(marked.text)
  }

  #textsOf(page: string | undefined): Marked {
    const known = this.#texts.get(page ?? "")
    if (known) return known
    const found = this.#pages.get(page ?? "")
    const texts: Marked = found
      ? markedTextIn(contentOf(this.#document, found), fontsOf(this.#document, found))
      : new Map()
    this.#texts.set(page ?? "", texts)
    return texts
  }
}

const nameOf = (value: PDFObject | undefined): string => (value instanceof PDFName ? value.decodeText() : "")
const pageOf = (element: PDFDict): string | undefined => element.get(PDFName.of("Pg"))?.toString()

const contentOf = (document: PDFDocument, page: PDFPage): Uint8Array => {
  const value = page.node.Contents()
  const streams =
    value instanceof PDFArray ? value.asArray().map((ref) => document.context.lookup(ref)) : [value]
  return Buffer.concat(
    streams.flatMap((stream) =>
      stream instanceof PDFRawStream ? [decodePDFRawStream(stream).decode(), Buffer.from("\n")] : [],
    ),
  )
}

const fontsOf = (document: PDFDocument, page: PDFPage): ReadonlyMap<string, UnicodeMap> => {
  const fonts = page.node.Resources()?.lookup(PDFName.of("Font"))
  if (!(fonts instanceof PDFDict)) return new Map()
  return new Map(
    fonts.entries().map(([name, ref]) => {
      const font = ref instanceof PDFRef ? document.context.lookup(ref) : ref
      const stream = font instanceof PDFDict ? font.lookup(PDFName.of("ToUnicode")) : undefined
      const text =
        stream instanceof PDFRawStream
          ? Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1")
          : ""
      return [name.decodeText(), readUnicodeMap(text)]
    }),
  )
}
