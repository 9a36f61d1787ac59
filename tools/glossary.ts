// Writes the tables of docs/glossary.md from the migrations' comments and the words of the screens; what stands outside
// the marks is written by hand. With --check it only says whether the page is up to date.
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { organisationKindNames, roleNames } from "#kernel/rights-words.ts"
import type { Text } from "#kernel/text.ts"
import { words } from "#modules/registry/words.ts"

const root = fileURLToPath(new URL("..", import.meta.url))
const page = `${root}docs/glossary.md`

type Row = readonly string[]

/** Every table with what its comment says: English, then the official word. */
const tables = (): readonly Row[] => {
  const folder = `${root}db/migrations`
  const sql = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .toSorted()
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
    .join("\n")
  const comments = sql.matchAll(/comment on table ([\w.]+) is '((?:[^']|'')*)'/g)
  const said = [...comments].map(([, table = "", comment = ""]) => {
    const thai = /^(.*?)\s*([\u0E00-\u0E7F].*)$/s.exec(comment.replaceAll("''", "'"))
    return [thai?.[2]?.trim() ?? "", `\`${table}\``, (thai?.[1] ?? comment).trim()]
  })
  const missing = [...sql.matchAll(/create table ([\w.]+)/g)].filter(
    ([, table]) => !said.some(([, code, _]) => code === `\`${table}\``),
  )
  if (missing.length > 0) throw new Error(`tables without a comment: ${missing.map(([, t]) => t).join(", ")}`)
  return said
}

const values = (name: string, texts: Readonly<Record<string, Text>>): readonly Row[] =>
  Object.entries(texts).map(([code, { th, en }]) => [th, en, `\`${code}\``, name])

const table = (head: Row, rows: readonly Row[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")

const parts: Readonly<Record<string, () => string>> = {
  tables: () => table(["คำราชการ", "table", "meaning"], tables()),
  values: () =>
    table(
      ["คำราชการ", "English", "code", "of"],
      [
        ...values("state of a relation", words.status),
        ...values("stage of what is in process", words.stage),
        ...values("word for a relation", words.term),
        ...values("certainty", words.certainty),
        ...values("what happened to a relation", words.event),
        ...values("role", roleNames),
        ...values("kind of organisation", organisationKindNames),
      ],
    ),
}

/** @returns the page as it should be */
export const glossary = (written: string): string =>
  Object.entries(parts).reduce(
    (text, [name, make]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->\n)[^]*?(\n<!-- end -->)`),
        (_, begin: string, end: string) => `${begin}\n${make()}\n${end}`,
      ),
    written,
  )

const written = readFileSync(page, "utf8")
if (process.argv.includes("--check")) {
  if (glossary(written) !== written) {
    console.error("docs/glossary.md: run tools/glossary.ts")
    process.exitCode = 1
  }
} else writeFileSync(page, glossary(written))
