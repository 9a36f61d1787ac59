import { FontText } from "./text/font-text.ts"
import { TextMender } from "./text/mend-text.ts"
import { PdfObjects } from "./text/pdf-objects.ts"

/**
 * Mends the text of a PDF of ours. Its setter tells whole clusters (a letter with its marks) for single glyphs, so that
 * readers on pdf.js and Apple's copy marks twice and pdftotext those that were drawn apart (krilla#411, typst#4225).
 * Each glyph is made to say its own part; nothing that is seen changes.
 * @throws Error when the file is not as the setter writes it
 */
export const repairText = async (pdf: Uint8Array): Promise<Uint8Array> => {
  const objects = new PdfObjects(pdf)
  const fonts = new Map(
    objects.with("/Subtype /Type0").map((number) => [number, new FontText(objects, number)] as const),
  )
  const menders = new Map<string, TextMender>()
  const menderFor = (resources: string): TextMender => {
    const [, named = ""] = /\/Font <<([^>]*)>>/.exec(resources) ?? []
    const mender = menders.get(named) ?? new TextMender(fontsNamed(named, fonts))
    menders.set(named, mender)
    return mender
  }
  // pages are unpacked and packed beside what is done here, a few of them ahead
  const contents = contentsOf(objects)
  const ahead: Promise<Buffer>[] = []
  for (const [at, { number, resources }] of contents.entries()) {
    for (const next of contents.slice(ahead.length, at + pagesAhead))
      ahead.push(objects.streamBeside(next.number))
    const content = (await ahead[at])?.toString("latin1") ?? ""
    const changed = menderFor(resources).mended(content)
    if (changed !== undefined) objects.changeStream(number, Buffer.from(changed, "latin1"))
  }
  for (const font of fonts.values()) font.write(objects)
  // what goes without saying; pdftotext calls it an error that it is said
  for (const number of objects.with("/Suspects false"))
    objects.change(number, objects.dictionary(number).replace("/Suspects false", ""))
  return objects.write()
}

const pagesAhead = 8

/** All that draws: pages, and what pages take in (charts); with what says which fonts they name. */
const contentsOf = (objects: PdfObjects) => {
  const forms = objects
    .with("/Subtype /Form")
    .map((number) => ({ number, resources: objects.dictionary(number) }))
  const pages = objects.with("/Type /Page\n").flatMap((page) => {
    const resources = objects.dictionary(page)
    const [, one, list = ""] = /\/Contents (?:(\d+) 0 R|\[([^\]]*)\])/.exec(resources) ?? []
    const numbers = one ? [one] : [...list.matchAll(/(\d+) 0 R/g)].map(([, number]) => number)
    return numbers.map((number) => ({ number: Number(number), resources }))
  })
  return [...pages, ...forms]
}

const fontsNamed = (named: string, fonts: ReadonlyMap<number, FontText>): ReadonlyMap<string, FontText> =>
  new Map(
    [...named.matchAll(/\/(\S+) (\d+) 0 R/g)].flatMap(([, name = "", number]) => {
      const font = fonts.get(Number(number))
      return font ? [[name, font] as const] : []
    }),
  )
