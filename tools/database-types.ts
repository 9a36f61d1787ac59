// Writes src/database/schema.ts from a freshly migrated database.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { connect } from "../src/database/connect.ts"
import { run } from "./run.mjs"

const folder = mkdtempSync(join(tmpdir(), "maitri-types-"))
const connection = await connect(undefined, folder)
const out = fileURLToPath(new URL("../src/database/schema.ts", import.meta.url))
try {
  process.exitCode = await run("node_modules/.bin/kysely-codegen", [
    "--dialect=postgres",
    `--url=${connection.ownerUrl}`,
    `--out-file=${out}`,
    "--include-pattern=(public|history).*",
    "--exclude-pattern=public.schema_migration",
    '--type-mapping={"date":"string","timestamptz":"Date","int8":"number"}',
    "--no-camel-case",
  ])
  await run("node_modules/.bin/prettier", ["--write", "--log-level=warn", out])
} finally {
  await connection.close({ andServer: true })
  rmSync(folder, { recursive: true, force: true })
}
