import { PdfObjects } from "#documents/papers/pdf/text/pdf-objects.ts"

const inAny = (objects: PdfObjects, words: string) => objects.with(words).length > 0

/**
 * What keeps a PDF from being PDF/A-2u (ISO 19005-2), as far as it is to be seen without a validator: what it says of
 * itself, its colours, its fonts and their text, and what must not be in it.
 */
export const archiveFaults = (pdf: Uint8Array): readonly string[] => {
  const objects = new PdfObjects(pdf)
  const file = Buffer.from(pdf).toString("latin1")
  const faults: string[] = []
  const check = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault)
  }
  check(/^%PDF-1\.[0-7]\n%[\x80-\xff]{4}/.test(file), "6.1.2: the head tells no binary content")
  check(/\/ID \[\s*[(<]/.test(file.slice(-2_000)), "6.1.3: the file has no identifier")
  check(!file.includes("/Encrypt"), "6.1.3: it is encrypted")
  const metadata = objects.with("/Type /Metadata")
  const xmp = metadata.map((number) => objects.stream(number).toString("utf8")).join("")
  check(
    /pdfaid:part>2</.test(xmp) && /pdfaid:conformance>U</.test(xmp),
    "6.6.4: it does not say that it is PDF/A-2u",
  )
  check(/<dc:title>/.test(xmp), "6.6.2: its description has no title")
  check(
    metadata.every((number) => !objects.dictionary(number).includes("/Filter")),
    "6.6.2.1: its description is packed",
  )
  check(inAny(objects, "/GTS_PDFA1") && inAny(objects, "/DestOutputProfile"), "6.2.3: no colours are meant")
  for (const number of objects.with("/Type /FontDescriptor"))
    check(
      /\/FontFile[23]? \d+ 0 R/.test(objects.dictionary(number)),
      `6.2.11.4: font ${number} is not embedded`,
    )
  for (const number of objects.with("/Subtype /Type0"))
    check(
      /\/ToUnicode \d+ 0 R/.test(objects.dictionary(number)),
      `6.2.11.7: font ${number} does not tell its text`,
    )
  for (const name of [
    "/JavaScript",
    "/Launch",
    "/EmbeddedFile",
    "/RichMedia",
    "/Movie",
    "/XFA",
    "/LZWDecode",
  ])
    check(!inAny(objects, name), `6.5 and 6.1: ${name}`)
  return faults
}
