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

const rowsOf = async <Row extends object>(sql: string, values: unknown[] = []) =>
  (await own.pool.query<Row>(sql, values)).rows

/** What the application may write that has no history of its own, and why it needs none. */
const withoutHistory: Readonly<Record<string, string>> = {
  activity_tally: "counts of activities, kept by triggers from rows that have their history",
  api_token: "a secret: making and revoking it are acts; its hash enters no history",
  credential: "a secret: changing it is an act; nothing of it enters the history",
  draft: "not sent yet; what comes of it is an act",
  guess: "counts tries, for minutes",
  idempotency_key: "the answers to requests that are sent again, for a day",
  identity: "a secret: tying it is an act; its hash enters no history",
  import_draft: "not applied yet; what comes of it is an import",
  import_draft_row: "not applied yet; what comes of it is an import",
  mailed_link: "a secret, once and for days",
  demonstration: "says once and for ever that all here is invented; making it is an act",
  matter_announcement: "says which letters were sent about a matter, which has a history",
  notification: "tells what acts have done; the acts have a history",
  outgoing_mail: "letters on their way, sealed; forgotten when they are sent",
  presence: "who has a page open, for a minute; forgotten within the hour",
  recovery_code: "a secret: renewing it is an act",
  relation_warning: "computed by the background from records that have their history",
  report_sender: "personal: forgotten after a time, so it must not stay in a history",
  session: "a secret, for days",
  setup_token: "a secret, once",
  spreadsheet_columns: "what a form offers next time",
  warning_assessment: "computed by the background from records that have their history",
}

test("every table that the application writes has its history, or a reason to have none", async () => {
  const rows = await rowsOf<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and has_table_privilege('${applicationRole}', c.oid, 'insert, update, delete, truncate')
       and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'history')
     order by c.relname`,
  )
  const undeclared = rows.map(({ name }) => name).filter((name) => !(name in withoutHistory))
  assert.deepEqual(undeclared, [], "say in this test why it needs no history, or give it one")
  for (const name of Object.keys(withoutHistory))
    assert.deepEqual(
      await rowsOf("select from pg_trigger where tgrelid = $1::regclass and tgname = 'history'", [name]),
      [],
    )
})

test("every history is written for each row, on insert, update and delete, under a key that only one row has", async () => {
  const rows = await rowsOf<{ name: string; whole: boolean; alone: boolean }>(
    `select c.relname as name,
       -- for each row, after, on insert, delete and update; enabled; without a condition. Where what is inserted is written by
       -- the statement: by the same key and root, under the same conditions
       t.tgenabled in ('O', 'A') and t.tgqual is null and (t.tgtype & 127 = 1 + 4 + 8 + 16
         or t.tgtype & 127 = 1 + 8 + 16 and exists (select from pg_trigger i where i.tgrelid = t.tgrelid
           and i.tgname = 'history_inserted' and i.tgfoid = 'history.record_inserted'::regproc and i.tgtype & 127 = 4
           and i.tgenabled in ('O', 'A') and i.tgqual is null and i.tgargs = t.tgargs)) as whole,
       coalesce((select bool_or(i.indisunique and i.indpred is null and i.indnkeyatts = 1 and a.attname =
           coalesce(nullif(split_part(encode(t.tgargs, 'escape'), '\\000', 1), ''), 'id'))
         from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
         where i.indrelid = c.oid), false) as alone
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
     where t.tgname = 'history' and p.pronamespace = 'history'::regnamespace`,
  )
  assert.ok(rows.length > 40, `${rows.length} tables`)
  for (const { name, whole, alone } of rows) {
    assert.ok(whole, `the history of ${name} leaves something out`)
    assert.ok(alone, `the history of ${name} mixes its rows: its key is not unique`)
  }
})

test("what has happened can be read, and by no statement of the application's be written", async () => {
  const tables = await rowsOf<{ name: string; column: string }>(
    `select 'history.' || c.relname as name, (select attname from pg_attribute where attrelid = c.oid and attnum = 1) as column
     from pg_class c where c.relnamespace = 'history'::regnamespace and c.relkind in ('r', 'p')`,
  )
  assert.ok(tables.length >= 7)
  for (const { name, column } of tables) {
    const statements = [
      `update ${name} set ${column} = default`,
      `delete from ${name}`,
      `truncate ${name}`,
      `merge into ${name} h using (select 1) s on true when matched then delete`,
      `alter table ${name} disable trigger all`,
      `alter table ${name} owner to ${applicationRole}`,
      `drop table ${name}`,
      `create trigger mine before insert on ${name} for each row execute function suppress_redundant_updates_trigger()`,
      `create rule mine as on insert to ${name} do instead nothing`,
    ]
    for (const statement of statements)
      await assert.rejects(own.pool.query(statement), { code: "42501" }, statement)
  }
})

test("no guard of any table can be taken away by the application", async () => {
  const tables = await rowsOf<{ name: string }>(
    `select quote_ident(c.relname) as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
  )
  assert.ok(tables.length > 60)
  for (const { name } of tables)
    for (const statement of [
      `alter table ${name} disable trigger all`,
      `alter table ${name} disable trigger history`,
      `drop trigger history on ${name}`,
      `truncate ${name} cascade`,
      `alter table ${name} rename to other`,
      `create rule mine as on delete to ${name} do also nothing`,
      `create table public.child () inherits (${name})`,
    ])
      await assert.rejects(
        own.pool.query(statement),
        ({ code }: { code?: string }) =>
          code === "42501" || (code === "42704" && statement.includes("trigger history")),
        statement,
      )
})

test("the application's role has no power that the tables do not give it", async () => {
  const [role] = await rowsOf<Record<string, boolean>>(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = '${applicationRole}'`,
  )
  assert.deepEqual(new Set(Object.values(role ?? {})), new Set([false]))
  const others = `select r.rolname as name from pg_auth_members m join pg_roles r on r.oid = m.roleid
    where m.member = '${applicationRole}'::regrole`
  assert.deepEqual(await rowsOf(others), [])
  for (const schema of ["public", "history", "pg_catalog"])
    await assert.rejects(own.pool.query(`create table ${schema}.mine (id int)`), { code: "42501" }, schema)
  const functions = await rowsOf<{ name: string }>(
    `select p.oid::regprocedure::text as name from pg_proc p
     where p.pronamespace in ('history'::regnamespace, 'public'::regnamespace)
       and (p.prosecdef or p.proname in ('commit_personal', 'begin_epoch', 'seal_between'))
       and has_function_privilege('${applicationRole}', p.oid, 'execute') order by 1`,
  )
  assert.deepEqual(
    functions.map(({ name }) => name.replace(/\(.*/, "")),
    [
      "history.forget_person",
      "history.forget_security_notes",
      "history.note_security",
      "history.seal_finished",
    ],
  )
  const dangerous = await rowsOf<{ name: string }>(
    `select oid::regprocedure::text as name from pg_proc where pronamespace = 'pg_catalog'::regnamespace
       and proname = any(array['pg_read_file', 'pg_read_binary_file', 'pg_ls_dir', 'lo_import', 'lo_export',
         'pg_reload_conf', 'pg_rotate_logfile', 'pg_terminate_backend'])
       and has_function_privilege('${applicationRole}', oid, 'execute') and proname <> 'pg_terminate_backend'`,
  )
  assert.deepEqual(dangerous, [])
})

test("where it owns a schema, for its jobs, it can hang no history onto a table of its own", async () => {
  await own.pool.query("create table job.account_of_mine (id uuid, name text, email text)")
  for (const guard of ["record", "record_inserted", "record_account", "keep_relation_version"])
    await assert.rejects(
      own.pool.query(
        `create trigger history after insert on job.account_of_mine for each row execute function history.${guard}('id', 'account', 'id')`,
      ),
      { code: "42501" },
      guard,
    )
  await own.pool.query("drop table job.account_of_mine")
})
