import { fileURLToPath } from "node:url"
import pg from "pg"
import { applicationRole, openDatabase } from "#database/database.ts"
import { sealFinished } from "#database/history/seals.ts"
import { verifyHistory } from "#database/history/verify/verify.ts"
import { migrate, readMigrations } from "#database/migrate.ts"
import { type Figure, median, type Proof, type ProofGround } from "./proof.ts"

const acts = 60_000

/** `audit verify` on a history of its own: each act makes a record and changes it twice, sealed every 10,000 acts. */
const measure = async ({ ownerUrl }: ProofGround): Promise<readonly Figure[]> => {
  const url = ownerUrl.replace(/^(\w+:\/\/[^/]*\/)[^?]*/, "$1bench_audit")
  const admin = new pg.Client({ connectionString: ownerUrl })
  await admin.connect()
  await admin.query("create database bench_audit")
  await admin.end()
  await migrate(url, readMigrations(fileURLToPath(new URL("../db/migrations", import.meta.url))))
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const database = openDatabase(url, { role: applicationRole })
  for (let made = 0; made < acts; made += 1000) {
    await owner.query(manyActs)
    if (made % 10_000 === 9000) await sealFinished(database.pool)
  }
  await owner.query("vacuum analyze")
  await owner.end()
  const proofs = []
  const readings = []
  for (let round = 0; round < 5; round++) {
    readings.push(await readAll(database.pool))
    proofs.push(await verifyHistory(database.pool, { sealFolders: [] }))
  }
  await database.close()
  const { entries } = proofs[0] ?? { entries: 0 }
  const seconds = median(proofs.map((proof) => proof.seconds))
  const times = (seconds / median(readings)).toFixed(1)
  return [
    {
      what: `\`audit verify\`, ${entries} entries, ${times} times the time in which the same rows are only read`,
      measured: entries / seconds,
      target: 50_000,
      bound: "least",
      unit: "/s",
      ...(proofs.every(({ ok }) => ok) ? {} : { failure: "NOT PROVEN" }),
    },
  ]
}

export const audit: Proof = { name: "audit", measure }

/** @returns seconds in which the database wrote out every entry as COPY does, changes and acts side by side */
const readAll = async (pool: pg.Pool): Promise<number> => {
  const begun = performance.now()
  await Promise.all(
    ["history.change", "history.act"].map((table) =>
      pool.query(`select count(*), max(length(textsend(e::text))) from ${table} e`),
    ),
  )
  return (performance.now() - begun) / 1000
}

const manyActs = `do $$ declare act uuid; record uuid; begin
  for n in 1 .. 1000 loop
    act := gen_random_uuid(); record := gen_random_uuid();
    perform set_config('maitri.act', act::text, true);
    insert into organisation (id, kind, name_th, name_en, units, created_at)
      values (record, 'local', 'องค์กร ' || n, 'organisation ' || n, array['TH-50'], now());
    update organisation set name_en = name_en || ' of the province' where id = record;
    update organisation set origin = 'a letter of the province' where id = record;
    insert into history.act (id, name, actor_kind, actor_name, reason) values (act, 'bench', 'system', 'bench', 'bench');
  end loop; end $$`
