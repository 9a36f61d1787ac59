// Lets Node run the TypeScript sources as they stand, .tsx included: there is no build.
// Node strips types from .ts by itself but knows no .tsx; oxc does both in the process, without a compiler in memory.
import { readFileSync } from "node:fs"
import { registerHooks } from "node:module"
import { fileURLToPath } from "node:url"
import { transformSync } from "oxc-transform"

const options = {
  jsx: { runtime: "automatic", importSource: "hono/jsx", development: false },
  sourcemap: true,
  target: "es2024",
}

const root = new URL("..", import.meta.url)
const { imports } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"))
const folders = Object.entries(imports).map(([name, folder]) => [
  name.slice(0, -1),
  new URL(folder.slice(0, -1), root),
])

/** Where a source of this project names another, the address is plain: no folder has to be looked through for it. */
const ownAddress = (specifier, parent) => {
  if (!/\.tsx?$/.test(specifier)) return undefined
  if (specifier.startsWith(".")) return new URL(specifier, parent).href
  const [name, folder] = folders.find(([start]) => specifier.startsWith(start)) ?? []
  return name && new URL(specifier.slice(name.length), folder).href
}

registerHooks({
  resolve(specifier, context, nextResolve) {
    const url = ownAddress(specifier, context.parentURL)
    return url ? { url, format: "module", shortCircuit: true } : nextResolve(specifier, context)
  },
  load(url, context, nextLoad) {
    if (!url.startsWith("file:") || !/\.tsx?$/.test(url)) return nextLoad(url, context)
    const path = fileURLToPath(url)
    const { code, map, errors } = transformSync(path, readFileSync(path, "utf8"), options)
    if (errors.length > 0)
      throw new SyntaxError(`${path}: ${errors[0].message}\n${errors[0].codeframe ?? ""}`)
    delete map.sourcesContent // the files lie there; without their copies the program takes 15 MB less
    const inlineMap = Buffer.from(JSON.stringify(map)).toString("base64")
    return {
      format: "module",
      shortCircuit: true,
      source: `${code}\n//# sourceMappingURL=data:application/json;base64,${inlineMap}`,
    }
  },
})
