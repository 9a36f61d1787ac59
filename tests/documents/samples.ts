import { archive } from "../files/samples.ts"

const sheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

const frame = [
  {
    name: "[Content_Types].xml",
    content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  },
  {
    name: "_rels/.rels",
    content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    name: "xl/workbook.xml",
    content: `<?xml version="1.0"?><workbook xmlns="${sheetNamespace}" xmlns:r="${relations}"><sheets><sheet name="หนึ่ง" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: "xl/_rels/workbook.xml.rels",
    content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  },
]

type Part = { readonly name: string; readonly content: string | Buffer }

/** A workbook by hand: what stands in its one sheet, before its sheet, and beside it. */
export const workbook = (sheetData: string, before = "", more: readonly Part[] = []): Buffer =>
  archive([
    ...frame,
    {
      name: "xl/worksheets/sheet1.xml",
      content: `<?xml version="1.0"?>${before}<worksheet xmlns="${sheetNamespace}"><sheetData>${sheetData}</sheetData></worksheet>`,
    },
    ...more,
  ])

/** A cell with a text in it: cell("A1", "เชียงใหม่"). */
export const cell = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`

const laughs = Array.from({ length: 30 }, (_, n) =>
  n === 0 ? `<!ENTITY l0 "ฮา">` : `<!ENTITY l${n} "${`&l${n - 1};`.repeat(10)}">`,
).join("")

/** Files that offices do not send: what they are called, what is in them, and which refusal meets them. */
export const hostile: readonly (readonly [name: string, bytes: () => Buffer, refusal: RegExp])[] = [
  ["zip bomb", () => workbook(`<row r="1">${" ".repeat(400_000_000)}</row>`), /packed in an unusual way/],
  [
    "billion laughs",
    () => workbook(cell("A1", "&l29;"), `<!DOCTYPE w [${laughs}]>`),
    /packed in an unusual way/,
  ],
  ["deep nesting", () => workbook("<c>".repeat(3_000_000)), /Nothing was found|damaged/],
  [
    "a cell at the very end",
    () => workbook(`<row r="1048576">${cell("XFD1048576", "x")}</row>`),
    /unusual way|more than/,
  ],
  [
    "16,384 columns",
    () => workbook(`<row r="1">${cell("A1", "a")}${cell("XFD1", "x")}</row>`),
    /more than 200 columns/,
  ],
  [
    "a million rows",
    () =>
      workbook(
        Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`).join(""),
      ),
    /more than 20,000 rows/,
  ],
  [
    "macros",
    () => workbook(`<row r="1">${cell("A1", "a")}</row>`, "", [{ name: "xl/vbaProject.bin", content: "x" }]),
    /macros/,
  ],
  ["old Excel or a password", () => Buffer.from("d0cf11e0a1b11ae1".padEnd(2000, "0"), "hex"), /password/],
  ["cut off", () => workbook(`<row r="1">${cell("A1", "a")}</row>`).subarray(0, 700), /damaged/],
  ["not XML", () => workbook("<row><<<"), /Nothing was found|damaged/],
  ["a PDF", () => Buffer.from("%PDF-1.7 ..."), /Word and PDF/],
  ["a program", () => Buffer.from("MZ".padEnd(4000, "\u0000"), "latin1"), /cannot be opened/],
  ["a picture", () => Buffer.from("89504e470d0a1a0a", "hex"), /cannot be opened/],
  ["a web page named .xls", () => Buffer.from("<html><table><tr><td>a"), /web page/],
  ["noise", () => Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 31)), /cannot be opened/],
  ["nothing", () => Buffer.alloc(0), /empty/],
  ["only spaces", () => Buffer.from("\ufeff  \r\n\r\n"), /empty/],
  ["too many lines", () => Buffer.from("a,b\r\n".repeat(1_000_000)), /more than 20,000 rows/],
  ["a line of 16,384 cells", () => Buffer.from("a,".repeat(16_384)), /more than 200 columns/],
  ["21 MB", () => Buffer.alloc(21_000_000, "a"), /larger than 20 MB/],
]
