import pg from "pg"
import type { Block, Paper, Row } from "#documents/papers/paper.ts"
import { printPaper } from "#documents/papers/press.ts"
import { day } from "#kernel/dates.ts"
import { toThaiNumerals } from "#kernel/numerals.ts"
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

const years = 60

/** A list in which no two lines are alike, of the places that the register knows: as the official one is set. */
const listOf = (homes: readonly string[], partners: readonly Partner[]): Paper => {
  const lineOf = (at: number): Row => {
    const { name = "", country = "", code = "" } = partners[(at * 7) % partners.length] ?? {}
    const pair = `จังหวัด${homes[at % homes.length]} – เมือง${name} ${country}`
    const text = [pair, { text: ` [${code}-${at}]`, size: 10, colour: "grey" as const }]
    return { cells: [toThaiNumerals(`62/${at + 1}`), { wholeWords: true, text }] }
  }
  const lines = Array.from({ length: rowsOfList }, (_, at) => lineOf(at))
  const yearOf = (at: number): Row => ({
    group: true,
    cells: ["", { text: toThaiNumerals(`(ปีที่ ${at + 1})`), align: "center", bold: true }],
  })
  const inYear = Math.ceil(rowsOfList / years)
  return paperOf([
    {
      kind: "table",
      columns: [{ width: 2.5, align: "center" }, { width: 13.5 }],
      head: ["ปี/\nลำดับที่", "คู่ความสัมพันธ์เมืองพี่เมืองน้อง"],
      rows: Array.from({ length: years }, (_, at) => [
        yearOf(at),
        ...lines.slice(at * inYear, (at + 1) * inYear),
      ]).flat(),
    },
  ])
}

type Partner = { readonly name: string; readonly country: string; readonly code: string }

const readPlaces = async (owner: pg.Client) => {
  const homes = await owner.query<{ name: string }>(
    "select name_th as name from unit where country = 'TH' and level = 'first_level' order by code",
  )
  const partners = await owner.query<Partner>(
    `select u.name_th as name, c.official_th as country, u.code from unit u join country c on c.code = u.country
     where u.country <> 'TH' and u.name_th ~ '^[ก-๙ ]+$' order by md5(u.code)`,
  )
  return listOf(
    homes.rows.map(({ name }) => name),
    partners.rows,
  )
}

const timed = async (paper: Paper): Promise<number> => {
  const begun = performance.now()
  await printPaper(paper, "pdf")
  return performance.now() - begun
}

/** A letter of the reviewer's that can be printed, and fifty orders for it at once, as people ask on pages. */
const fiftyOrders = async ({ address, reviewer }: ProofGround) => {
  const headers = { cookie: reviewer, origin: address }
  const written = {
    series: "out",
    prefix: "มท 0204.1",
    dated: "2026-11-20",
    subject: "วัดความเร็ว",
    addressee: "ผู้ว่าราชการจังหวัด",
  }
  const answer = await fetch(`${address}/api/v1/letters`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(written),
  })
  const { id } = (await answer.json()) as { readonly id: string }
  const ask = (path: string, fields: Readonly<Record<string, string>>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return fetch(`${address}/en${path}`, { method: "POST", body, headers, redirect: "manual" })
  }
  const text = {
    form: "external",
    urgency: "none",
    secrecy: "none",
    body: article.repeat(6),
    signerName: "ก ข",
    signerPosition: "อธิบดี",
  }
  const kept = await ask(`/cases/letters/${id}/text`, text)
  if (kept.status !== 303) throw new Error(`the letter was not written: ${kept.status}`)
  return async () => {
    const asked = await Promise.all(
      Array.from({ length: 50 }, () => ask("/papers", { kind: "letter", id, format: "pdf" })),
    )
    const refused = asked.find(({ status }) => status !== 303)
    if (refused) throw new Error(`a paper was refused: ${refused.status}`)
  }
}

const waitForPapers = async (owner: pg.Client) => {
  for (;;) {
    const { rows } = await owner.query<{ state: string; count: number }>(
      "select state, count(*)::int as count from paper_order group by state",
    )
    const left = (state: string) => rows.find((row) => row.state === state)?.count ?? 0
    if (left("failed") > 0) throw new Error("a paper failed")
    if (left("waiting") + left("making") === 0) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const turns = 5
const turnSeconds = 3

/** Pages alone, then while fifty papers that were just asked for are made; in turn, so that the machine slows both alike. */
const besidePapers = async (ground: ProofGround, owner: pg.Client): Promise<number> => {
  const order = await fiftyOrders(ground)
  await order()
  await waitForPapers(owner)
  const ratios = []
  for (let turn = 0; turn < turns; turn++) {
    const alone = await load(ground.address, ["/relations"], turnSeconds, 4)
    const [beside] = await Promise.all([load(ground.address, ["/relations"], turnSeconds, 4, 0), order()])
    ratios.push(alone.perSecond / beside.perSecond)
    await waitForPapers(owner)
  }
  console.log(`pages beside papers: ${ratios.map((ratio) => ratio.toFixed(2)).join(" ")}`)
  return median(ratios)
}

/** How long papers take in a warm press, and what fifty at once cost whoever asks for pages. */
const measure = async (ground: ProofGround): Promise<readonly Figure[]> => {
  const owner = new pg.Client({ connectionString: ground.ownerUrl })
  await owner.connect()
  try {
    return await measureWith(ground, owner)
  } finally {
    await owner.end()
  }
}

const measureWith = async (ground: ProofGround, owner: pg.Client): Promise<readonly Figure[]> => {
  for (let n = 0; n < 3; n++) await printPaper(memorandum, "pdf")
  const times = []
  for (let n = 0; n < 11; n++) times.push(await timed(memorandum))
  const longList = await readPlaces(owner)
  const list = await timed(longList)
  const pdf = Buffer.from(await printPaper(longList, "pdf"))
  const slowing = await besidePapers(ground, owner)
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
      measured: slowing,
      target: 1.2,
      digits: 2,
    },
  ]
}

export const papers: Proof = { name: "papers", measure }

const pagesIn = (pdf: Buffer): number => Number(/\/Count (\d+)/.exec(pdf.toString("latin1"))?.[1] ?? 0)
