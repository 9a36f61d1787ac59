import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { brotliCompressSync, gzipSync } from "node:zlib"
import { buildSync } from "esbuild"

type Asset = {
  readonly type: string
  readonly body: Buffer
  readonly brotli?: Buffer
  readonly gzip?: Buffer
}

export type Assets = {
  readonly styles: string
  readonly script: string
  /** The two fonts that every page begins with. */
  readonly fonts: readonly string[]
  readonly respond: (path: string, acceptEncoding: string) => Response | undefined
}

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  woff2: "font/woff2",
  svg: "image/svg+xml",
}

/**
 * Styles, scripts and fonts, bundled once at start and kept in memory. A file's name holds the hash of what is in it,
 * so browsers may keep it for ever.
 */
export const bundleAssets = (): Assets => {
  const { outputFiles } = buildSync({
    entryPoints: { site: source("styles/site.css"), elements: source("elements/elements.ts") },
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2022"],
    write: false,
    outdir: "/assets",
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file", ".woff": "empty" },
    legalComments: "none",
    // the types' settings are of no use here, and stand in packages that an installation for serving lacks
    tsconfigRaw: {},
  })
  const assets = new Map<string, Asset>()
  for (const file of outputFiles) assets.set(file.path, prepare(file.path, Buffer.from(file.contents)))
  assets.set("/assets/mark.svg", prepare("/assets/mark.svg", readFileSync(source("mark.svg"))))
  const named = (pattern: RegExp) => [...assets.keys()].filter((path) => pattern.test(path))
  return {
    styles: named(/site-.*\.css$/)[0] ?? "",
    script: named(/elements-.*\.js$/)[0] ?? "",
    fonts: named(/sarabun-(thai|latin)-400-normal.*\.woff2$/),
    respond: (path, acceptEncoding) => respond(assets.get(path), path, acceptEncoding),
  }
}

const prepare = (path: string, body: Buffer): Asset => {
  const extension = path.split(".").at(-1) ?? ""
  const type = types[extension] ?? "application/octet-stream"
  if (extension === "woff2") return { type, body }
  return { type, body, brotli: brotliCompressSync(body), gzip: gzipSync(body) }
}

const respond = (asset: Asset | undefined, path: string, acceptEncoding: string): Response | undefined => {
  if (!asset) return undefined
  const packed = /\bbr\b/.test(acceptEncoding)
    ? asset.brotli
    : /\bgzip\b/.test(acceptEncoding)
      ? asset.gzip
      : undefined
  const encoding = packed === undefined ? undefined : packed === asset.brotli ? "br" : "gzip"
  return new Response(new Uint8Array(packed ?? asset.body), {
    headers: {
      "content-type": asset.type,
      "cache-control": /-[A-Z0-9]{8}\./.test(path)
        ? "public, max-age=31536000, immutable"
        : "public, max-age=3600",
      "x-content-type-options": "nosniff",
      vary: "accept-encoding",
      ...(encoding ? { "content-encoding": encoding } : {}),
    },
  })
}
