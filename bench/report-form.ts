import pg from "pg"
import { openBrowser } from "#tests/support/browser.ts"
import { type Figure, median, type Proof, type ProofGround } from "./proof.ts"
import { signIn } from "./scenarios/trust.ts"

const rounds = 5
/** WebPageTest's "3G Slow": 400 kbit/s each way, 400 ms there and back. */
const line = { latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 } as const
const phone = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true } as const

/** A link by which a chamber reports, as an officer makes it. */
const makeLink = async (address: string, owner: pg.Client): Promise<string> => {
  const cookie = await signIn(owner)
  const { rows } = await owner.query<{ id: string }>(
    "select id from relation where status = 'in_force' order by number limit 1",
  )
  const begin = `${address}/relations/${rows[0]?.id}/links`
  const body = new URLSearchParams({
    organisationName: "หอการค้าจังหวัด",
    organisationKind: "chamber",
    language: "th",
    days: "30",
  })
  const made = await fetch(begin, {
    method: "POST",
    body,
    headers: { cookie, origin: address },
    redirect: "manual",
  })
  const page = await (await fetch(address + made.headers.get("location"), { headers: { cookie } })).text()
  const [link] = /\/report\/[\w-]+/.exec(page) ?? []
  if (!link) throw new Error(`no link was made: ${made.status} ${page.slice(0, 500)}`)
  return address + link
}

const measure = async ({ address, ownerUrl }: ProofGround): Promise<readonly Figure[]> => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const browser = await openBrowser()
  try {
    const link = await makeLink(address, owner)
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      // nothing is kept from the round before: the first time that this phone opens the link
      const context = await browser.newContext(phone)
      const page = await context.newPage()
      const over = await context.newCDPSession(page)
      await over.send("Network.enable")
      await over.send("Network.emulateNetworkConditions", { offline: false, ...line })
      const begun = performance.now()
      await page.goto(link, { waitUntil: "commit" })
      await page.getByLabel("เรียกกิจกรรมนี้ว่าอะไร").fill("งานแสดงสินค้า")
      times.push(performance.now() - begun)
      await context.close()
    }
    return [{ what, measured: median(times), target: 2000, unit: " ms" }]
  } finally {
    await browser.close()
    await owner.end()
  }
}

const what =
  "the form of a report on a phone over a slow 3G line (400 kbit/s, 400 ms), opened for the first time: until its first question takes what is typed"

export const reportForm: Proof = { name: "report-form", measure }
