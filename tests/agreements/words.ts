import { readFileSync } from "node:fs"
import type { ActualParagraph } from "#modules/agreements/comparison/report.ts"
import type { Measure } from "#modules/agreements/comparison/compare.ts"
import { type Draft, emptyDraft } from "#modules/agreements/drafting/rules.ts"
import { render, renderExpected, textOf } from "#modules/agreements/drafting/render.ts"
import type { Records } from "#modules/agreements/drafting/values.ts"
import { readMarks } from "#modules/agreements/formats/marks.ts"
import { day } from "#kernel/dates.ts"
import { archive } from "../files/samples.ts"

const source = readFileSync(new URL("../../db/reference/mou-sample.txt", import.meta.url), "utf8")
/** The sample format of an installation. */
export const sample = readMarks(source.split("\n").map((text, at) => ({ number: at + 1, text })))

export const records: Records = {
  home: { th: "จังหวัดมุกดาหาร", en: "Mukdahan Province", lo: "ແຂວງມຸກດາຫານ" },
  partner: { th: "แขวงสะหวันนะเขต", en: "Savannakhet Province", lo: "ແຂວງສະຫວັນນະເຂດ" },
  homeCountry: { th: "ราชอาณาจักรไทย", en: "Kingdom of Thailand", lo: "ລາຊະອານາຈັກໄທ" },
  partnerCountry: { th: "สปป.ลาว", en: "Lao PDR", lo: "ສປປ ລາວ" },
  term: { th: "เมืองคู่แฝด", en: "twin city", lo: "ເມືອງຄູ່ແຝດ" },
}

export const draft: Draft = {
  ...emptyDraft,
  languages: ["th", "en", "lo"],
  areas: ["tourism", "economy"],
  projects: [
    {
      id: "1",
      area: "tourism",
      titles: { th: "เส้นทางท่องเที่ยวร่วม", en: "A shared tour", lo: "ເສັ້ນທາງທ່ອງທ່ຽວຮ່ວມກັນ" },
      dueOn: day("2027-09-30"),
    },
  ],
  choices: { culture: "none" },
}

export const measureOf = (of: Draft = draft): Measure => ({
  format: sample.format,
  expected: renderExpected(sample.format, of, records),
})

/** The paragraphs of a draft as a plain Word file has them, without marks. */
export const paragraphsOf = (of: Draft = draft): readonly string[] =>
  render(sample.format, of, records).flatMap(({ clauses }) =>
    clauses.flatMap(({ paragraphs }) => paragraphs.map(textOf)),
  )

export const asActual = (texts: readonly string[]): readonly ActualParagraph[] =>
  texts.map((text) => ({ text, marks: [], numbered: false }))

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")

export const run = (text: string, properties = ""): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
export const paragraph = (inside: string): string => `<w:p>${inside}</w:p>`

type Part = { readonly name: string; readonly content: string | Buffer }
type Relation = {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly external?: boolean
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const types = "application/vnd.openxmlformats-officedocument.wordprocessingml"

/** A Word file by hand: its body, and what lies beside it. */
export const wordFile = (
  body: string,
  {
    parts = [],
    relations = [],
    contentType = `${types}.document.main+xml`,
    before = "",
  }: {
    readonly parts?: readonly Part[]
    readonly relations?: readonly Relation[]
    readonly contentType?: string
    readonly before?: string
  } = {},
): Buffer =>
  archive([
    {
      name: "[Content_Types].xml",
      content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${contentType}"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/document.xml",
      content: `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="${office}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`,
    },
    {
      name: "word/_rels/document.xml.rels",
      content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.map(({ id, type, target, external }) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`).join("")}</Relationships>`,
    },
    ...parts,
  ])

export const plainFile = (texts: readonly string[]): Buffer =>
  wordFile(texts.map((text) => paragraph(run(text))).join(""))
