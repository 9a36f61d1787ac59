// Writes src/database/schema.ts and src/database/tables/ from a freshly migrated database: one file of types for each migration.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { connect } from "../src/database/connect.ts"
import { run } from "./run.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const migrations = `${root}db/migrations/`
const tables = `${root}src/database/tables/`
const head = "// Written by tools/database-types.ts from the migrations. Not to be edited by hand.\n\n"

/** Which migration made each table or view: "20261121_0300_registry.sql" is the part "registry". */
const partOfTable = () => {
  const parts = new Map<string, string>()
  for (const file of readdirSync(migrations).toSorted()) {
    const part = file.replace(/^\d+_\d+_(.*)\.sql$/, "$1").replaceAll("_", "-")
    const made = /^create (?:unlogged )?(?:table|view|materialized view) (?:if not exists )?([\w.]+)/gim
    for (const [, name] of readFileSync(migrations + file, "utf8").matchAll(made))
      if (name && !parts.has(name)) parts.set(name, part)
  }
  return parts
}

const typeName = (part: string) =>
  `${part.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase())}Tables`

/** Splits what the generator wrote: shared value types, an interface for each table, and the list of tables. */
const split = (generated: string) => {
  const list = /export interface DB \{\n([\s\S]*?)\n\}/.exec(generated)?.[1] ?? ""
  const interfaces = [...generated.matchAll(/^export interface (\w+) \{\n[\s\S]*?^\}\n/gm)]
  const values = [...generated.matchAll(/^export type (\w+)[\s\S]*?\n(?=\n)/gm)]
  const valueNames = values.map(([, name]) => name ?? "")
  writeFileSync(
    `${tables}values.ts`,
    `${head}import type { ColumnType } from "kysely"\n\n${values.map(([text]) => text).join("\n")}`,
  )
  const parts = new Map<string, { entry: string; body: string }[]>()
  const partOf = partOfTable()
  for (const [, quoted, type] of list.matchAll(/^\s*("?[\w.]+"?): (\w+);?$/gm)) {
    const table = quoted?.replaceAll('"', "") ?? ""
    const part = partOf.get(table)
    const body = interfaces.find(([, name]) => name === type)?.[0]
    if (!part || !body) throw new Error(`No migration makes ${table}, or it has no type.`)
    parts.set(part, [...(parts.get(part) ?? []), { entry: `  ${quoted}: ${type}`, body }])
  }
  for (const [part, own] of parts) {
    const text = own.map(({ body }) => body).join("\n")
    const used = valueNames.filter((name) => new RegExp(`\\b${name}\\b`).test(text))
    const imports = [
      /\bColumnType\b/.test(text) ? `import type { ColumnType } from "kysely"\n` : "",
      used.length > 0 ? `import type { ${used.join(", ")} } from "./values.ts"\n` : "",
    ].join("")
    const listed = `export interface ${typeName(part)} {\n${own.map(({ entry }) => entry).join("\n")}\n}\n`
    writeFileSync(`${tables}${part}.ts`, `${head}${imports}\n${text}\n${listed}`)
  }
  const names = [...parts.keys()].toSorted()
  const schema = [
    ...names.map((part) => `import type { ${typeName(part)} } from "./tables/${part}.ts"`),
    `\n/** Every table and view, by its name. */\nexport interface DB extends ${names.map(typeName).join(", ")} {}\n`,
  ].join("\n")
  writeFileSync(`${root}src/database/schema.ts`, head + schema)
}

const folder = mkdtempSync(join(tmpdir(), "maitri-types-"))
const generated = join(folder, "schema.ts")
const connection = await connect(undefined, folder)
try {
  process.exitCode = await run("node_modules/.bin/kysely-codegen", [
    "--dialect=postgres",
    `--url=${connection.ownerUrl}`,
    `--out-file=${generated}`,
    "--include-pattern=(public|history).*",
    "--exclude-pattern=public.schema_migration",
    '--type-mapping={"date":"string","timestamptz":"Date","int8":"number"}',
    "--no-camel-case",
  ])
  rmSync(tables, { recursive: true, force: true })
  mkdirSync(tables)
  split(readFileSync(generated, "utf8"))
  await run("node_modules/.bin/prettier", [
    "--write",
    "--log-level=warn",
    tables,
    `${root}src/database/schema.ts`,
  ])
} finally {
  await connection.close({ andServer: true })
  rmSync(folder, { recursive: true, force: true })
}
