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

registerHooks({
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
