import { readFileSync } from "node:fs"
import { printPaper } from "#documents/papers/press.ts"
import { day } from "#kernel/dates.ts"
import { compareWordApart } from "#modules/agreements/comparison/apart.ts"
import { render, renderExpected, textOfClause } from "#modules/agreements/drafting/render.ts"
import { type Draft, emptyDraft } from "#modules/agreements/drafting/rules.ts"
import type { Records } from "#modules/agreements/drafting/values.ts"
import { readMarks } from "#modules/agreements/formats/marks.ts"
import type { Format } from "#modules/agreements/formats/rules.ts"
import { memorandumPaper } from "#modules/agreements/papers/memorandum.ts"
import { type Figure, median, type Proof } from "./proof.ts"

const source = readFileSync(new URL("../db/reference/mou-sample.txt", import.meta.url), "utf8")
const sample = readMarks(source.split("\n").map((text, at) => ({ number: at + 1, text }))).format

/** The sample over and over, until it is as long as the longest memorandum. */
const format: Format = {
  ...sample,
  clauses: Array.from({ length: 5 }, (_, copy) =>
    sample.clauses.map((clause) => ({ ...clause, id: `${clause.id}${copy}` })),
  ).flat(),
}
const records: Records = {
  home: { th: "จังหวัดมุกดาหาร", en: "Mukdahan Province", lo: "ແຂວງມຸກດາຫານ" },
  partner: { th: "แขวงสะหวันนะเขต", en: "Savannakhet Province", lo: "ແຂວງສະຫວັນນະເຂດ" },
  homeCountry: { th: "ราชอาณาจักรไทย", en: "Kingdom of Thailand", lo: "ລາຊະອານາຈັກໄທ" },
  partnerCountry: { th: "สปป.ลาว", en: "Lao PDR", lo: "ສປປ ລາວ" },
  term: { th: "เมืองคู่แฝด", en: "twin city", lo: "ເມືອງຄູ່ແຝດ" },
}
const kept: Draft = { ...emptyDraft, languages: ["th", "lo", "en"], areas: ["tourism", "economy"] }
const changed = { th: "และให้ศาลไทยชี้ขาด", lo: "ແລະ ໃຫ້ສານໄທຕັດສິນ", en: " and Thai courts decide." } as const

/** Every third clause is changed in every language. */
const edits: Draft["edits"] = Object.fromEntries(
  format.clauses.flatMap(({ id }, at) =>
    at % 3 > 0
      ? []
      : [
          [
            id,
            Object.fromEntries(
              render(format, kept, records).flatMap(({ language, clauses }) => {
                const clause = clauses.find((one) => one.clause === id)
                const added = Object.entries(changed).find(([of]) => of === language)?.[1] ?? ""
                return clause ? [[language, `${textOfClause(clause)}${added}`]] : []
              }),
            ),
          ],
        ],
  ),
)

/** How long a long memorandum in three languages takes, read from its Word file and compared clause by clause. */
const measure = async (): Promise<readonly Figure[]> => {
  const paper = memorandumPaper(render(format, { ...kept, edits }, records), {
    title: "วัดความเร็ว",
    today: day("2026-11-21"),
  })
  const file = await printPaper(paper, "docx")
  const pdf = Buffer.from(await printPaper(paper, "pdf"))
  const pages = /\/Count (\d+)/.exec(pdf.toString("latin1"))?.[1] ?? "?"
  const measured = { format, expected: renderExpected(format, kept, records) }
  const { report } = await compareWordApart(file, measured)
  const departures = report.clauses.filter(({ departs }) => departs).length
  const expected = Object.keys(edits).length * kept.languages.length
  const times = []
  for (let n = 0; n < 13; n++) {
    const begun = performance.now()
    await compareWordApart(file, measured)
    times.push(performance.now() - begun)
  }
  return [
    {
      what: `a Word file of ${pages} pages in three languages compared with its format, ${departures} clauses departing, warm`,
      measured: median(times.slice(2)),
      target: 500,
      unit: " ms",
      ...(departures === expected ? {} : { failure: `${expected} CLAUSES WERE CHANGED` }),
    },
  ]
}

export const comparisons: Proof = { name: "comparisons", measure }
