import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { accessPersonalData } from "#modules/access/personal-data/own.ts"
import { accessExtensions } from "#src/extensions.ts"
import { startTestApp, type TestApp } from "../support/app.ts"
import { asOwner } from "./support.ts"

let app: TestApp
before(async () => {
  app = await startTestApp()
})
after(() => app.close())

/** Every column that tells of a person: it refers to an account, or is named as such things are named. */
const telling = `
  select n.nspname || '.' || c.relname as table_name, a.attname as column_name
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'history') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and (
    exists (select from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid and f.conkey = array[a.attnum]
            and f.confrelid = 'account'::regclass)
    or a.attname ~ '(^|_)(account|person|email|phone|telephone|user_agent|signatory|signatories|author|participants|attended|absent|chair|sender|addressee|confirmed_by|written_by)(_id|$)'
    or (a.attname = 'address' and c.relname = 'security_note') or c.relname = 'account' and a.attname = 'name')
  order by 1, 2`

const holds = [...accessPersonalData, ...accessExtensions.personalData].flatMap(
  ({ holds: tables = [] }) => tables,
)

test("every table that tells of people is declared on the page “my data”", async () => {
  const found = await asOwner<{ table_name: string; column_name: string }>(app, telling)
  const tables = [...new Set(found.map(({ table_name }) => table_name.replace(/^public\./, "")))]
  assert.ok(tables.length > 15, tables.join(" "))
  assert.deepEqual(
    tables.filter((table) => !holds.includes(table)),
    [],
    "add the table to `holds` of a personal data provider, which says what it is kept for and how long",
  )
})

test("nothing is declared that is not there", async () => {
  const found = await asOwner<{ name: string }>(
    app,
    "select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r'",
  )
  const names = new Set(found.map(({ name }) => name.replace(/^public\./, "")))
  assert.deepEqual(
    holds.filter((table) => !names.has(table)),
    [],
  )
})

test("what is given out has one name for each kind of data", () => {
  const keys = [...accessPersonalData, ...accessExtensions.personalData].map(({ key }) => key)
  assert.deepEqual(keys.length, new Set(keys).size, keys.join(" "))
})
