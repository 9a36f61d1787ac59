import { type Figure, median, type Proof, type ProofGround } from "./proof.ts"

const year = 2568
const rounds = 3

/** Something is done, so that what was kept of the figures is read again. */
const act = async ({ address, reviewer }: ProofGround): Promise<void> => {
  const answer = await fetch(`${address}/api/v1/letters`, {
    method: "POST",
    headers: { cookie: reviewer, origin: address, "content-type": "application/json" },
    body: JSON.stringify({
      series: "out",
      prefix: "มท 0204.1",
      dated: "2026-11-20",
      subject: "วัดความเร็ว",
      addressee: "ผู้ว่าราชการจังหวัด",
    }),
  })
  if (!answer.ok) throw new Error(`the letter was not entered: ${answer.status}`)
}

/** The nation's annual report as PDF, from the question to the last byte, each time after something was done. */
const measure = async (ground: ProofGround): Promise<readonly Figure[]> => {
  const seconds: number[] = []
  for (let round = 0; round < rounds; round++) {
    await act(ground)
    const begun = performance.now()
    const answer = await fetch(`${ground.address}/reports/annual?year=${year}&format=pdf&language=th`, {
      headers: { cookie: ground.reviewer },
    })
    const { length } = Buffer.from(await answer.arrayBuffer())
    if (!answer.ok || length < 10_000)
      throw new Error(`the report answered ${answer.status}, ${length} bytes`)
    seconds.push((performance.now() - begun) / 1000)
  }
  console.log(`annual report: ${seconds.map((one) => one.toFixed(1)).join(" ")} s`)
  const what = `the annual report of the nation as PDF, median of ${rounds}, each after something was done`
  return [{ what, measured: median(seconds), target: 10, unit: " s", digits: 1 }]
}

export const annualReport: Proof = { name: "annual-report", needs: "activities", measure }
