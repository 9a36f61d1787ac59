// The import rules of ARCHITECTURE.md. Modules stand in this order; each may enter only those before it, by index.ts. The command
// line alone enters by cli.ts too: a command must not wait for the pages of its module.
const modules = [
  "access", "work", "files", "places", "registry", "selection", "agreements", "establishment", "activities", "monitoring", "governance",
  "knowledge", "strategy", "portal",
]
const pure = "/(rules|procedure|rights)\\.ts$"
const ground = "^src/(kernel|database|http|ui|documents|cli)/"
const tests = "\\.test\\.tsx?$"

const order = modules.map((name, index) => ({
  name: `${name}-knows-only-earlier-modules`,
  severity: "error",
  from: { path: `^src/modules/${name}/` },
  to: { path: `^src/modules/(${modules.slice(index + 1).join("|") || "none"})/` },
}))

const doors = modules.map((name) => ({
  name: `${name}-is-entered-by-its-index`,
  severity: "error",
  from: { path: "^src/", pathNot: `^src/modules/${name}/|^src/cli(-commands)?\\.ts$|${tests}` },
  to: { path: `^src/modules/${name}/`, pathNot: `^src/modules/${name}/index\\.ts$` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...order,
    ...doors,
    {
      name: "the-command-line-enters-by-cli",
      severity: "error",
      from: { path: "^src/cli(-commands)?\\.ts$" },
      to: { path: "^src/modules/", pathNot: "^src/modules/[^/]+/(index|cli)\\.ts$" },
    },
    { name: "no-cycles", severity: "error", from: { pathNot: tests }, to: { circular: true } },
    {
      name: "rules-are-pure",
      severity: "error",
      from: { path: `^src/modules/.*${pure}` },
      to: { pathNot: `^src/kernel/|^src/modules/.*${pure}` },
    },
    { name: "ground-knows-no-module", severity: "error", from: { path: ground, pathNot: tests }, to: { path: "^src/modules/" } },
    { name: "kernel-stands-alone", severity: "error", from: { path: "^src/kernel/", pathNot: tests }, to: { pathNot: "^src/kernel/" } },
    { name: "http-knows-no-pages", severity: "error", from: { path: "^src/http/" }, to: { path: "^src/ui/" } },
    {
      name: "commands-know-no-face",
      severity: "error",
      from: { path: "^src/modules/[^/]+/(commands|store|queries)" , pathNot: tests },
      to: { path: "^src/(ui|cli)/|^src/http/(?!fields|zod-issues)|/(pages|api|cli)(/|\\.)" },
    },
    {
      name: "faces-do-not-write",
      severity: "error",
      from: { path: "^src/modules/[^/]+/(pages|api|cli)(/|\\.)", pathNot: tests },
      to: { path: "/store(\\.ts|/)" },
    },
    { name: "no-orphans", severity: "error", from: { orphan: true, path: "^src/", pathNot: `${tests}|^src/(main|cli)\\.ts$|^src/ui/elements/` }, to: {} },
    { name: "declared-packages-only", severity: "error", from: { path: "^src/" }, to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] } },
    { name: "no-tools-in-the-product", severity: "error", from: { path: "^src/", pathNot: tests }, to: { dependencyTypes: ["npm-dev"] } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^var/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
}
