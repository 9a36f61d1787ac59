import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import pg from "pg"
import { systemActor } from "#kernel/rights.ts"
import { organisationActs } from "#tests/support/organisation-acts.ts"
import { codes, type Register, registerWithHistory } from "#tests/support/tampering.ts"
import { readKeptSeals } from "../seal-files.ts"
import { sealFinished } from "../seals.ts"

let register: Register
let [one, two] = ["", ""]
const tampered: Register["tampered"] = (...given) => register.tampered(...given)
before(async () => {
  register = await registerWithHistory()
  ;[one = "", two = ""] = register.ids
})
after(() => register.close())

test("a history that nobody touched is proven, also while the newest entries wait for their seal", async () => {
  assert.deepEqual((await register.verify()).findings, [])
  await organisationActs(register.services, systemActor("tests")).rename(two, "Once more")
  const report = await register.verify()
  assert.equal(report.ok, true)
  assert.equal(report.waiting, 2)
  assert.equal(report.kept.compared, 3)
  await register.seal()
  assert.equal((await register.verify()).waiting, 0)
})

test("an altered image is found: which table, record, act and when", async () => {
  const report = await tampered(
    `update history.change set after = after || '{"name_en": "Forged"}' where id = (
       select min(id) from history.change where record_id = $1 and operation = 'update')`,
    [two],
  )
  const finding = report.findings.find(({ code }) => code === "entry_changed")
  assert.equal(finding?.table, "organisation")
  assert.equal(finding?.record, two)
  assert.ok(finding?.act && finding.at && finding.change)
})

test("an altered act is found: its reason, its person", async () => {
  const reason = await tampered(
    "update history.act set reason = 'another' where id = (select id from history.act limit 1)",
  )
  assert.deepEqual(codes(reason), ["entry_changed"])
  const person = await tampered(
    "update history.act set account_id = gen_random_uuid(), actor_kind = 'person'",
  )
  assert.equal(person.counts["entry_changed"], 7)
})

test("a deleted entry is found, and the record whose history has a gap", async () => {
  const report = await tampered(
    "delete from history.change where id = (select min(id) from history.change where record_id = $1 and operation = 'update')",
    [one],
  )
  assert.deepEqual(codes(report), ["entry_deleted", "history_interrupted"])
  assert.equal(report.findings.find(({ code }) => code === "history_interrupted")?.record, one)
  const act = await tampered("delete from history.act where name = 'test.make'")
  assert.deepEqual(codes(act), ["change_without_act", "entry_deleted"])
})

const insertAct = `insert into history.act (id, name, actor_kind, actor_name, at, xid)
  values (gen_random_uuid(), 'test.forged', 'system', 'forger', now() - interval '3 days', $1)`

test("an entry put in behind the seals, or dated back, is found", async () => {
  assert.deepEqual(codes(await tampered(insertAct, [1])), ["entry_inserted"])
  assert.deepEqual(codes(await tampered(insertAct, [2 ** 50])), ["entry_inserted"])
  assert.deepEqual(codes(await tampered(insertAct, [2 ** 30])), ["entry_inserted"])
  const now = insertAct.replace("$1", "pg_current_xact_id()::text::bigint")
  const sealed = await tampered(now, undefined, true)
  assert.deepEqual(codes(sealed), ["entry_backdated"])
})

test("an entry that was moved to another time is found", async () => {
  const report = await tampered("update history.change set at = at - interval '1 day' where record_id = $1", [
    one,
  ])
  assert.ok(codes(report).includes("entry_changed"))
  assert.ok(codes(report).includes("entry_backdated"))
})

test("altered, missing and forged seals are found", async () => {
  assert.deepEqual(
    codes(await tampered("update history.seal set at = at + interval '1 hour' where number = 2")),
    ["seal_changed"],
  )
  assert.deepEqual(codes(await tampered("delete from history.seal where number = 2")), [
    "kept_seal_missing",
    "seal_missing",
    "stream_cut",
  ])
  const both = await tampered(
    "with s as (delete from history.seal where number = 2) delete from history.sealed where number = 2",
  )
  assert.ok(codes(both).includes("seal_missing") && codes(both).includes("stream_cut"))
  const list = await tampered(
    "update history.sealed set hashes = decode(repeat('ab', entries * 32), 'hex') where number = 1 and stream = 'act'",
  )
  assert.deepEqual(codes(list), ["entry_changed", "stream_changed"])
})

test("an end that was cut off is found by the seals that were kept", async () => {
  const cut = `
    with seals as (delete from history.seal where number >= 3), lists as (delete from history.sealed where number >= 3),
      changes as (delete from history.change where id > (select max(c.id) from history.change c join history.act a on a.id = c.act_id
        where a.at <= (select at from history.seal where number = 2)))
    delete from history.act where at > (select at from history.seal where number = 2)`
  const report = await tampered(cut)
  assert.ok(codes(report).includes("kept_seal_missing"))
  assert.ok(codes(report).includes("record_changed"))
})

test("a history rewritten whole, hashes and seals too, is found by the seals that were kept", async () => {
  const rewrite = `
    update history.act set reason = 'rewritten';
    create temp table before as select * from history.seal;
    delete from history.sealed; delete from history.seal;
    select history.seal_between(0, (select max(horizon) from before), now(), 1, 1, decode(repeat('00', 32), 'hex'))`
  const report = await tampered(rewrite)
  assert.deepEqual(codes(report), ["kept_seal_differs", "kept_seal_missing"])
})

test("a record altered, deleted or added behind the register's back is found, with its fields", async () => {
  const altered = await tampered("update organisation set name_en = 'Other' where id = $1", [one])
  assert.deepEqual(codes(altered), ["record_changed"])
  assert.deepEqual(altered.findings[0]?.fields, [{ field: "name_en", kept: "Renamed again", found: "Other" }])
  assert.deepEqual(codes(await tampered("delete from organisation where id = $1", [one])), ["record_deleted"])
  const added = await tampered(
    "insert into organisation (id, kind, name_th, name_en, created_at) values (gen_random_uuid(), 'local', 'x', 'x', now())",
  )
  assert.deepEqual(codes(added), ["record_without_history"])
})

test("a write that an owner hangs onto an act of their own invention is found", async () => {
  const report = await tampered(`
    set session_replication_role = default;
    select set_config('maitri.act', gen_random_uuid()::text, false);
    update organisation set name_en = 'Sly';
    select set_config('maitri.act', '', false);
    set session_replication_role = replica`)
  assert.deepEqual(codes(report), ["change_without_act"])
})

test("a guard that is switched off is found", async () => {
  await register.owner.query("alter table organisation disable trigger history")
  await register.owner.query("grant update on history.act to maitri_app")
  const report = await register.verify()
  assert.deepEqual(codes(report), ["guard_missing"])
  assert.equal(report.findings.length, 2)
  await register.owner.query("alter table organisation enable trigger history")
  await register.owner.query("revoke update on history.act from maitri_app")
})

test("where what is inserted is written by the statement, the switching off of that trigger is found too", async () => {
  await register.owner.query("alter table activity disable trigger history_inserted")
  const report = await register.verify()
  assert.deepEqual(
    report.findings.map(({ code, table }) => [code, table]),
    [["guard_missing", "public.activity"]],
  )
  await register.owner.query("alter table activity enable trigger history_inserted")
})

test("the application's role can neither alter history nor forge it", async () => {
  const { pool } = register.services.database
  for (const sql of [
    "update history.act set reason = 'x'",
    "delete from history.change",
    "insert into history.change (act_id, table_name, record_id, root_kind, root_id, operation) values (gen_random_uuid(), 'x', 'x', 'x', 'x', 'insert')",
    "insert into history.seal (epoch, number, at, since, horizon, previous, hash) values (9, 9, now(), now(), 0, '', '')",
    "insert into history.act (id, name, actor_kind, actor_name, at) values (gen_random_uuid(), 'x', 'system', 'x', '2020-01-01')",
    "select history.seal_between(0, 1, now(), 1, 99, '')",
    "select history.begin_epoch('x')",
  ])
    await assert.rejects(pool.query(sql), /permission denied/, sql)
})

test("sealing waits for no writer, and takes a slow transaction's entries with the seal after it", async () => {
  const { services, seal, verify } = register
  const slow = new pg.Client({ connectionString: register.url })
  await slow.connect()
  await slow.query("begin")
  await slow.query("select set_config('maitri.act', gen_random_uuid()::text, true)")
  await slow.query("update organisation set name_en = 'Slowly' where id = $1", [one])
  await organisationActs(services, systemActor("tests")).rename(two, "Meanwhile")
  await sealFinished(services.database.pool)
  assert.equal((await verify()).waiting, 2)
  await slow.query(
    "insert into history.act (id, name, actor_kind, actor_name) values (current_setting('maitri.act')::uuid, 'test.slow', 'system', 'slow')",
  )
  await slow.query("commit")
  await slow.end()
  await seal()
  assert.deepEqual((await verify()).findings, [])
  assert.equal((await verify()).waiting, 0)
})

test("kept seals are read back as they were written", () => {
  const { seals, unreadable } = readKeptSeals(register.folder)
  assert.ok(seals.length >= 3)
  assert.deepEqual(unreadable, [])
})
