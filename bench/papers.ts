import type { Block, Paper } from "#documents/papers/paper.ts"
import { printPaper } from "#documents/papers/press.ts"
import { day } from "#kernel/dates.ts"
import { load } from "./load.ts"
import { type Figure, median, type Proof, type ProofGround } from "./proof.ts"

const article =
  "คู่ภาคีจะส่งเสริมและสนับสนุนความร่วมมือด้านการศึกษา วัฒนธรรม การท่องเที่ยว การสาธารณสุข การค้าและการลงทุน ตลอดจนการแลกเปลี่ยนผู้เชี่ยวชาญ คณาจารย์ และนักศึกษาระหว่างจังหวัดเชียงใหม่กับเมืองอูโอซุ จังหวัดโทยามะ ประเทศญี่ปุ่น โดยแต่ละฝ่ายรับผิดชอบค่าใช้จ่ายของตนเอง "
const paperOf = (blocks: readonly Block[]): Paper => ({
  title: "วัดความเร็ว",
  language: "th",
  made: day("2026-11-21"),
  blocks,
})

const memorandum = paperOf(
  Array.from({ length: 12 }, (_, at) => ({
    kind: "columns",
    columns: [
      { width: 1, blocks: [{ kind: "paragraph", text: `ข้อ ${at + 1} ${article}` }] },
      {
        width: 1,
        blocks: [
          { kind: "paragraph", text: "The Parties shall promote cooperation. ".repeat(6), language: "en" },
        ],
      },
    ],
  })),
)

const rowsOfList = 5_600
const longList = paperOf([
  {
    kind: "table",
    columns: [{ width: 2, align: "center" }, { width: 14 }],
    head: ["ปี/ลำดับที่", "คู่ความสัมพันธ์เมืองพี่เมืองน้อง"],
    rows: Array.from({ length: rowsOfList }, (_, at) => ({
      cells: [
        `๖๒/${at + 1}`,
        {
          wholeWords: true,
          text: ["จังหวัดเชียงใหม่ – เมืองอูโอซุ จังหวัดโทยามะ ประเทศญี่ปุ่น", { text: " [GN1849237]", size: 10 }],
        },
      ],
    })),
  },
])

const timed = async (paper: Paper): Promise<number> => {
  const begun = performance.now()
  await printPaper(paper, "pdf")
  return performance.now() - begun
}

/** How long papers take in a warm press, and what fifty at once cost whoever asks for pages. */
const measure = async ({ address }: ProofGround): Promise<readonly Figure[]> => {
  const path = "/relations"
  for (let n = 0; n < 3; n++) await printPaper(memorandum, "pdf")
  const times = []
  for (let n = 0; n < 11; n++) times.push(await timed(memorandum))
  const list = await timed(longList)
  const pdf = Buffer.from(await printPaper(longList, "pdf"))
  const ratios = []
  for (let n = 0; n < 3; n++) {
    const alone = await load(address, [path], 3, 4)
    const printing = { on: true }
    const papers = (async () => {
      while (printing.on)
        await Promise.all(
          Array.from({ length: 50 }, (_, of) => printPaper(memorandum, "pdf", { for: `${of % 10}` })),
        )
    })()
    const beside = await load(address, [path], 3, 4)
    printing.on = false
    await papers
    ratios.push(alone.perSecond / beside.perSecond)
  }
  return [
    {
      what: "a memorandum of three pages as PDF, warm",
      measured: median(times),
      target: 150,
      unit: " ms",
    },
    {
      what: `a list of ${pagesIn(pdf)} pages as PDF`,
      measured: list / 1000,
      target: 3,
      unit: " s",
      digits: 1,
    },
    {
      what: "pages while 50 papers are printed, against pages alone",
      measured: median(ratios),
      target: 1.2,
      digits: 2,
    },
  ]
}

export const papers: Proof = { name: "papers", measure }

const pagesIn = (pdf: Buffer): number => Number(/\/Count (\d+)/.exec(pdf.toString("latin1"))?.[1] ?? 0)
