// npm run bench: measures Maitri against the floor on one PostgreSQL, in one run, and writes a report.
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import pg from "pg"
import { connect } from "#database/connect.ts"
import { type Load, load } from "./load.ts"
import { comparePair, type ComparedPair } from "./pair.ts"
import { type Compared, reportOf } from "./report.ts"
import type { Scenario, Seeded } from "./scenario.ts"
import { proofs } from "./proofs.ts"
import { type Figure, median } from "./proof.ts"
import { pairs, stages } from "./scenarios/index.ts"
import { untilQuiet } from "./quiet.ts"
import { readSeeded, seedRelations } from "./seed.ts"
import { seedCases } from "./seed-cases.ts"
import { seedActivities } from "./seed-activities.ts"
import { startServer } from "./servers.ts"

const rounds = Number(process.env["BENCH_ROUNDS"] ?? 5)
const seconds = Number(process.env["BENCH_SECONDS"] ?? 4)
const connections = 16
const folder = fileURLToPath(new URL("../var/bench", import.meta.url))

/** Floor and Maitri in turn, so that a machine that slows down slows both. */
const compare = async (
  scenario: Scenario,
  seeded: Seeded,
  floor: string,
  maitri: string,
): Promise<Compared> => {
  const pairs: { floor: Load; maitri: Load }[] = []
  for (let round = 0; round < rounds; round++) {
    const ofFloor = await load(floor, scenario.floor.requests(seeded), seconds, connections)
    const ofMaitri = await load(maitri, scenario.requests(seeded), seconds, connections)
    pairs.push({ floor: ofFloor, maitri: ofMaitri })
  }
  const ratioOf = (pair: (typeof pairs)[number]) =>
    scenario.measure === "throughput"
      ? pair.maitri.perSecond / pair.floor.perSecond
      : pair.maitri[scenario.measure] / pair.floor[scenario.measure]
  const ratios = pairs.map(ratioOf)
  return { scenario, pairs, ratios, ratio: median(ratios) }
}

const main = async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const connection = await connect(undefined, join(folder, "postgres"))
  closing = () => connection.close({ andServer: true })
  const owner = new pg.Client({ connectionString: connection.ownerUrl })
  owner.on("error", () => undefined) // where a proof fails, the database closes first; what failed is told below
  await owner.connect()
  const environment = {
    DATABASE_URL: connection.ownerUrl,
    MAITRI_DATA: join(folder, "data"),
    MAITRI_LOG: "warn",
  }
  const maitri = await startServer("src/main.ts", environment, "/healthz")
  await seedRelations(owner)
  const seeded = { ...(await readSeeded(owner)), cases: await seedCases(owner) }
  const floor = await startServer("bench/floor.ts", environment, "/")
  const compared: Compared[] = []
  const figures: Figure[] = []
  let seededActivities = false
  const seedFor = async (some: readonly { readonly needs?: "activities" }[]) => {
    if (seededActivities || !some.some(({ needs }) => needs === "activities")) return
    await seedActivities(owner)
    seededActivities = true
  }
  for (const { about, scenarios } of stages) {
    const some = chosen(scenarios)
    await seedFor(some)
    await untilQuiet(owner)
    for (const scenario of some) {
      compared.push(await compare(scenario, seeded, floor.address, maitri.address))
      const last = compared.at(-1)
      const each = last?.ratios.map((one) => one.toFixed(2)).join(" ")
      console.log(`${scenario.name}: ${last?.ratio.toFixed(2)} (${each})`)
    }
    const what = `the server's memory after the requests about ${about}`
    if (some.length > 0) figures.push({ what, measured: maitri.memory(), target: 250, unit: " MB" })
  }
  const comparedPairs: ComparedPair[] = []
  for (const pair of chosen(pairs)) {
    comparedPairs.push(
      await comparePair(pair, { address: maitri.address, owner, cpu: maitri.cpu }, rounds * seconds),
    )
    console.log(`${pair.name}: ${comparedPairs.at(-1)?.ratio.toFixed(2)}`)
  }
  await seedFor(chosen(proofs))
  for (const proof of chosen(proofs)) {
    const found = await proof.measure({
      address: maitri.address,
      ownerUrl: connection.ownerUrl,
      reviewer: seeded.cases.reviewer,
      folder,
    })
    for (const { what, measured } of found) console.log(`${what}: ${measured.toFixed(2)}`)
    figures.push(...found)
  }
  await Promise.all([floor.stop(), maitri.stop()])
  await owner.end()
  const report = reportOf({ compared, pairs: comparedPairs, figures, rounds, seconds, connections })
  writeFileSync(join(folder, "report.md"), report)
  console.log(`\n${report}\nWritten to var/bench/report.md`)
}

/** All, or those that the command line names. */
const chosen = <Named extends { readonly name: string }>(all: readonly Named[]): readonly Named[] => {
  const named = process.argv.slice(2)
  return named.length === 0 ? all : all.filter(({ name }) => named.includes(name))
}

/** Whatever happens, the database does not stay behind. */
let closing = (): Promise<void> => Promise.resolve()

try {
  await main()
} finally {
  await closing()
}
