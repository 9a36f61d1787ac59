import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from "@cantoo/pdf-lib"
import { asDrawn, asWritten, type Cluster, clustersIn, learn } from "./text/learn.ts"
import { type Segment, segmentsIn } from "./text/segments.ts"
import { readUnicodeMap, type UnicodeMap, writeUnicodeMap } from "./text/unicode-map.ts"

type Content = {
  readonly ref: PDFRef
  readonly stream: PDFRawStream
  readonly resources: PDFDict | undefined
}

/**
 * Mends the text of a PDF of ours. Its setter tells whole clusters (a letter with its marks) for single glyphs, so that
 * readers on pdf.js and Apple's copy marks twice and pdftotext those that were drawn apart (krilla#411, typst#4225).
 * What each glyph stands for is learnt from the file itself and written into its fonts; nothing that is seen changes.
 */
export const repairText = async (pdf: Uint8Array): Promise<Uint8Array> => {
  const document = await PDFDocument.load(pdf, {
    updateMetadata: false,
    parseSpeed: Number.POSITIVE_INFINITY,
  })
  const maps = unicodeMaps(document)
  const contents = contentsOf(document).map((content) => {
    const fonts = fontNames(document, content.resources)
    const bytes = decodePDFRawStream(content.stream).decode()
    const segments = segmentsIn(bytes).map((each) => ({ ...each, font: fonts.get(each.font) ?? "" }))
    return { ...content, bytes, clusters: clustersIn(segments, maps) }
  })
  const learnt = learn(
    contents.flatMap(({ clusters }) => clusters),
    maps,
  )
  for (const { ref, stream, bytes, clusters } of contents) {
    const changes = clusters.flatMap((cluster) => changesTo(cluster, learnt))
    if (changes.length > 0) document.context.assign(ref, replaced(document, stream, bytes, changes))
  }
  for (const [font, map] of maps) rewriteMap(document, font, map, learnt.get(font) ?? new Map())
  return document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
    updateFieldAppearances: false,
  })
}

const resolved = (document: PDFDocument, value: PDFObject | undefined): PDFObject | undefined =>
  value instanceof PDFRef ? document.context.lookup(value) : value

/** Fonts by the reference of the font, which is what a font is called in here. */
const unicodeMaps = (document: PDFDocument): Map<string, UnicodeMap> => {
  const maps = new Map<string, UnicodeMap>()
  for (const [ref, value] of document.context.enumerateIndirectObjects()) {
    if (!(value instanceof PDFDict) || value.get(PDFName.of("Type")) !== PDFName.of("Font")) continue
    const stream = resolved(document, value.get(PDFName.of("ToUnicode")))
    if (!(stream instanceof PDFRawStream)) continue
    maps.set(
      ref.toString(),
      readUnicodeMap(Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1")),
    )
  }
  return maps
}

/** All that draws: pages, and what pages take in (charts). */
const contentsOf = (document: PDFDocument): Content[] => {
  const contents: Content[] = []
  for (const page of document.getPages()) {
    const value = page.node.get(PDFName.of("Contents"))
    const refs = value instanceof PDFRef ? [value] : value instanceof PDFArray ? value.asArray() : []
    for (const ref of refs) {
      const stream = resolved(document, ref)
      if (ref instanceof PDFRef && stream instanceof PDFRawStream)
        contents.push({ ref, stream, resources: page.node.Resources() })
    }
  }
  for (const [ref, value] of document.context.enumerateIndirectObjects()) {
    if (!(value instanceof PDFRawStream) || value.dict.get(PDFName.of("Subtype")) !== PDFName.of("Form"))
      continue
    const resources = resolved(document, value.dict.get(PDFName.of("Resources")))
    contents.push({ ref, stream: value, resources: resources instanceof PDFDict ? resources : undefined })
  }
  return contents
}

const fontNames = (document: PDFDocument, resources: PDFDict | undefined): ReadonlyMap<string, string> => {
  const fonts = resolved(document, resources?.get(PDFName.of("Font")))
  if (!(fonts instanceof PDFDict)) return new Map()
  return new Map(fonts.entries().map(([name, ref]) => [name.decodeText(), ref.toString()]))
}

type Change = {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Where a cluster was drawn in several goes, each tells its own part; where that is not known, the first tells all. */
const changesTo = ({ text, parts }: Cluster, learnt: ReadonlyMap<string, UnicodeMap>): Change[] => {
  if (parts.length < 2) return []
  const each = parts.map((part) => textIn(part, learnt))
  const known = each.join("") === asDrawn(text)
  return parts.flatMap(({ told, toldFrom, toldTo }, at) =>
    told === undefined || (!known && at === 0)
      ? []
      : [{ from: toldFrom, to: toldTo, text: known ? asWritten(each[at] ?? "") : "" }],
  )
}

const textIn = ({ font, glyphs }: Segment, learnt: ReadonlyMap<string, UnicodeMap>): string | undefined => {
  const letters = glyphs.map((glyph) => learnt.get(font)?.get(glyph))
  return letters.includes(undefined) ? undefined : letters.join("")
}

const replaced = (
  document: PDFDocument,
  stream: PDFRawStream,
  bytes: Uint8Array,
  changes: readonly Change[],
): PDFRawStream => {
  const parts: Uint8Array[] = []
  let at = 0
  for (const { from, to, text } of changes) {
    parts.push(bytes.subarray(at, from), Buffer.from(tell(text)))
    at = to
  }
  parts.push(bytes.subarray(at))
  const made = document.context.flateStream(Buffer.concat(parts))
  for (const [key, value] of stream.dict.entries())
    if (!["Length", "Filter", "DecodeParms"].includes(key.decodeText())) made.dict.set(key, value)
  return made
}

const tell = (text: string): string =>
  `/Span << /ActualText <FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}> >> BDC`

/** A glyph that stands for one letter says so; what shows a part of a cluster that nobody could take apart says nothing. */
const rewriteMap = (document: PDFDocument, font: string, map: UnicodeMap, learnt: UnicodeMap): void => {
  for (const [glyph, letter] of learnt) map.set(glyph, letter)
  const [number, generation] = font.split(" ").map(Number)
  const dictionary = document.context.lookup(PDFRef.of(number ?? 0, generation ?? 0))
  const ref = dictionary instanceof PDFDict ? dictionary.get(PDFName.of("ToUnicode")) : undefined
  if (ref instanceof PDFRef)
    document.context.assign(ref, document.context.flateStream(Buffer.from(writeUnicodeMap(map), "latin1")))
}
