import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import pg from "pg"
import { applicationRole, type Database, openDatabase } from "#database/database.ts"
import { startTestApp, type TestApp } from "../support/app.ts"
import { signInAs } from "../support/people.ts"

let app: TestApp
let own: Database
let login: pg.Client

before(async () => {
  app = await startTestApp()
  await signInAs(app, { role: "officer" })
  own = openDatabase(app.ownerUrl, { role: applicationRole })
  const owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
  await owner.query(`alter role ${applicationRole} login`)
  await owner.end()
  login = new pg.Client({
    connectionString: app.ownerUrl.replace(/:\/\/[^@]*@/, `://${applicationRole}@`),
  })
  await login.connect()
})
after(async () => {
  await login.end()
  await own.close()
  await app.close()
})

const refused = new Set(["42501", "MA001", "MA002", "22023", "2BP01"])

const forbidden: readonly string[] = [
  "update history.act set name = 'x'",
  "delete from history.act",
  "truncate history.act",
  "update history.change set after = null",
  "delete from history.change",
  "insert into history.change (act_id, table_name, record_id, root_kind, root_id, operation) values (gen_random_uuid(), 'x', 'x', 'x', 'x', 'insert')",
  "delete from history.personal",
  "update history.personal set value = 'x'",
  "insert into country (code) values ('XX')",
  "update unit set name_en = 'x'",
  "delete from province",
  "update reference_load set checksum = 'x'",
  "alter table account disable trigger all",
  "alter table history.act disable trigger act_is_final",
  "drop trigger history on account",
  "set session_replication_role = replica",
  "create or replace function history.record() returns trigger language plpgsql as 'begin return null; end'",
  "drop table history.change",
  "select history.commit_personal(gen_random_uuid(), '{}', array['name'])",
  "update schema_migration set checksum = 'x'",
  "insert into organisation (id, kind, name_th, name_en, created_at) values (gen_random_uuid(), 'central', 'x', 'x', now())",
  "update account set name = 'x'",
  "select history.forget_person(gen_random_uuid())",
  "copy (select 1) to program 'true'",
  "create role somebody superuser",
]

test("the application's role can neither alter what happened nor write past it", async () => {
  for (const statement of forbidden) {
    await assert.rejects(
      own.pool.query(statement),
      (error: { code?: string }) => refused.has(error.code ?? ""),
      statement,
    )
  }
})

test("signed in by itself it cannot take another role either", async () => {
  const others = ["postgres", "pg_write_all_data", "pg_execute_server_program"]
  for (const role of others)
    await assert.rejects(
      login.query(`set role ${role}`),
      (error: { code?: string }) => error.code === "42501",
    )
  await login.query("set role none")
  for (const statement of forbidden)
    await assert.rejects(
      login.query(statement),
      (error: { code?: string }) => refused.has(error.code ?? ""),
      statement,
    )
})

test("its statements and waits have an end", async () => {
  const { rows } = await own.pool.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')",
  )
  for (const { name, setting } of rows) assert.ok(Number(setting) > 0, name)
  assert.equal(rows.length, 3)
})

const withoutHistory = new Set([
  "idempotency_key",
  "credential",
  "recovery_code",
  "identity",
  "mailed_link",
  "session",
  "api_token",
  "guess",
  "setup_token",
  "draft",
  "spreadsheet_columns",
])

test("every table of this part has a history, or is known to hold no records", async () => {
  const { rows } = await own.pool.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege('${applicationRole}', c.oid, 'insert')
       and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'history')`,
  )
  const mine = new Set(["organisation", "post", "account", "appointment", "setting"])
  for (const { name } of rows) assert.ok(!mine.has(name), name)
  assert.ok(rows.filter(({ name }) => withoutHistory.has(name)).length >= 9)
})
