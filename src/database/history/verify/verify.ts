import type pg from "pg"
import type { Text } from "#kernel/text.ts"
import {
  bodyOf,
  checkBatch,
  checkSeal,
  nameOfSeal,
  readSeals,
  type SealRow,
  type StreamState,
} from "./chain.ts"
import { checkEntries } from "./entries.ts"
import { collectFindings, type Finding, type Findings } from "./findings.ts"
import { checkGuards } from "./guards.ts"
import { checkKept } from "./kept.ts"
import { checkPersonal } from "./personal.ts"
import { type Readers, withReaders } from "./readers.ts"
import { checkRecords, readCoveredTables } from "./records.ts"
import { checkActs, checkStrays } from "./strays.ts"

/** What `audit verify` found. */
export type Report = {
  readonly ok: boolean
  readonly entries: number
  readonly seals: number
  readonly newestSeal: {
    readonly epoch: number
    readonly number: number
    readonly at: string
    readonly hash: string
  } | null
  /** Entries that came after the newest seal; the next one covers them. */
  readonly waiting: number
  /** Entries that something personal was taken out of, by an act. */
  readonly redacted: number
  readonly epochs: readonly {
    readonly epoch: number
    readonly from: string
    readonly origin: string | null
  }[]
  readonly kept: { readonly compared: number; readonly provenUntil: string | null }
  readonly findings: readonly Finding[]
  readonly counts: Readonly<Record<string, number>>
  readonly notices: readonly Text[]
  readonly seconds: number
}

export type VerifyOptions = {
  /** Folders with seals that were kept: the data folder's own, and any from elsewhere. */
  readonly sealFolders: readonly string[]
}

/**
 * Proves the history: every entry against its seal, every seal against the one before, the records against their newest
 * images, all of it against the seals that were kept. Reads one moment of the database, and disturbs nobody.
 */
export const verifyHistory = async (pool: pg.Pool, { sealFolders }: VerifyOptions): Promise<Report> => {
  const begun = performance.now()
  const report = await withReaders(pool, 2, (readers) => verifyWith(readers, sealFolders))
  return { ...report, seconds: (performance.now() - begun) / 1000 }
}

const verifyWith = async (
  readers: Readers,
  sealFolders: readonly string[],
): Promise<Omit<Report, "seconds">> => {
  const findings = collectFindings()
  const kept = checkKept(sealFolders, findings)
  const tables = await readers.run(readCoveredTables)
  const isSame = await readers.run((client) => checkPersonal(client, findings))
  // the records first: while one connection reads the largest table, the other goes on with the chain
  for (const table of tables) await readers.begin((client) => checkRecords(client, table, isSame, findings))
  const chain = await checkChain(readers, kept.meet, findings)
  const waiting = await readers.run((client) => checkStrays(client, chain.newest, chain.totals, findings))
  await readers.begin((client) => checkActs(client, findings))
  await readers.begin((client) => checkGuards(client, tables, findings))
  await readers.settle()
  const { compared, provenUntil, notices } = kept.finish()
  return {
    ok: findings.all().length === 0,
    entries: chain.totals.acts + chain.totals.changes,
    seals: chain.seals,
    newestSeal: chain.newest ? briefly(chain.newest) : null,
    waiting,
    redacted: chain.totals.redacted,
    epochs: chain.epochs.map(({ epoch, at, origin }) => ({ epoch, from: at, origin })),
    kept: { compared, provenUntil: provenUntil ?? null },
    findings: findings.all(),
    counts: findings.counts(),
    notices,
  }
}

const briefly = ({ epoch, number, at, hash }: SealRow) => ({ epoch, number, at, hash: hash.toString("hex") })

/** Goes through the seals in order, and holds everything that each covers against it. */
const checkChain = async (readers: Readers, meet: (seal: SealRow) => void, findings: Findings) => {
  const heads = new Map<string, StreamState>()
  const entries = checkEntries(readers, findings)
  const epochs: SealRow[] = []
  let before: SealRow | undefined
  let seals = 0
  for await (const { seal, batches } of readSeals(readers)) {
    for (const batch of batches) {
      checkBatch(batch, heads, findings)
      await entries.add(batch, seal, before)
    }
    checkSeal(seal, before, batches.map(bodyOf), findings)
    meet(seal)
    if (seal.epoch !== before?.epoch) epochs.push(seal)
    before = seal
    seals++
  }
  await readers.run((client) => checkOrphans(client, findings))
  return { newest: before, seals, epochs, totals: await entries.finish() }
}

/** Lists of sealed entries whose seal is gone. */
const checkOrphans = async (client: pg.ClientBase, findings: Findings) => {
  const { rows } = await client.query<{ epoch: number; number: number }>(
    `select distinct epoch, number from history.sealed s
     where not exists (select from history.seal e where e.epoch = s.epoch and e.number = s.number)`,
  )
  for (const row of rows) {
    const name = nameOfSeal(row)
    const text = {
      th: `ตราประทับ ${name} ถูกลบ แต่รายการที่ครอบคลุมยังอยู่`,
      en: `seal ${name} was deleted; what it covered is still listed`,
    }
    findings.add({ code: "seal_missing", text })
  }
}
