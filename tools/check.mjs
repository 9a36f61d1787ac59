// npm run check: every check that needs no running program, cheapest first. The tests are `npm test`.
import { execFileSync } from "node:child_process"
import { installPackages } from "./install.mjs"
import { nodeProgram, root, run, runSource } from "./run.mjs"

installPackages({ withTools: true })
const node = nodeProgram()
const bin = (name) => `${root}node_modules/.bin/${name}`

/** A check of imports that looked at nothing would pass: it must have seen the sources. */
const importRules = async () => {
  const output = execFileSync(node, [bin("depcruise"), "src", "-T", "json", "--no-progress"], {
    cwd: root,
    maxBuffer: 1e9,
  })
  const { summary } = JSON.parse(output.toString())
  for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} -> ${to}`)
  console.log(`${summary.totalCruised} modules cruised, ${summary.violations.length} violations`)
  return summary.totalCruised > 50 && summary.violations.length === 0 ? 0 : 1
}

const checks = [
  [
    "format",
    () =>
      run(node, [bin("prettier"), "--check", "--log-level=warn", "src", "tests", "tools", "bench", "*.json"]),
  ],
  ["lint", () => run(bin("oxlint"), ["--type-aware", "--deny-warnings"])],
  ["types", () => run(node, [bin("tsc"), "-p", "."])],
  ["types of the browser's scripts", () => run(node, [bin("tsc"), "-p", "src/ui/elements"])],
  ["import rules", importRules],
  ["dead code", () => run(node, [bin("knip"), "--no-progress"])],
  ["glossary", () => runSource("tools/glossary.ts", ["--check"])],
  ["migrations", () => run(bin("squawk"), ["db/migrations/*.sql"], { shell: true })],
]

let failed = 0
for (const [name, check] of checks) {
  const code = await check().catch((error) => (console.error(error.message), 1))
  console.log(code === 0 ? "ok  " : "FAIL", name)
  if (code !== 0) failed++
}
process.exitCode = failed === 0 ? 0 : 1
