import { crc32, deflateRawSync } from "node:zlib"
import sharp from "sharp"

type Part = { readonly name: string; readonly content: Buffer | string; readonly claims?: number }

/** An archive with these files in it; `claims` writes another unpacked size into the directory. */
export const archive = (parts: readonly Part[]): Buffer => {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, claims } of parts) {
    const plain = Buffer.from(content as string)
    const packed = deflateRawSync(plain)
    const title = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(crc32(plain), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(plain.length, 22)
    head.writeUInt16LE(title.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(crc32(plain), 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(claims ?? plain.length, 24)
    entry.writeUInt16LE(title.length, 28)
    entry.writeUInt32LE(at, 42)
    bodies.push(head, title, packed)
    directory.push(entry, title)
    at += 30 + title.length + packed.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, index, end])
}

const contentTypes = (main: string): Part => ({
  name: "[Content_Types].xml",
  content: `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.${main}"/></Types>`,
})
const word = "openxmlformats-officedocument.wordprocessingml.document.main+xml"

/** A small Word document; more parts may be put into it. */
export const docx = (...more: readonly Part[]): Buffer =>
  archive([contentTypes(word), { name: "word/document.xml", content: "<w:document/>" }, ...more])

/** One that says it holds macros. */
export const docm = archive([contentTypes("ms-word.document.macroEnabled.main+xml")])

export const odt = archive([{ name: "mimetype", content: "application/vnd.oasis.opendocument.text" }])

export const pdf = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
)

/** A photograph with a place, a camera and a turn in it. */
export const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 600, height: 400, channels: 3, background: "#2b2f77" } })
    .jpeg()
    .withExif({
      IFD0: { Make: "SecretCamera", Model: "X" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "18/1 47/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "98/1 59/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
