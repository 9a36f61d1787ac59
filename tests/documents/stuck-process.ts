// Work that goes wrong in every way that a hostile file can make it.
import { serveApart } from "#documents/apart/serve-apart.ts"

const eaten: string[][] = []

serveApart(async ({ what }: { readonly what: string }) => {
  if (what === "leaves") process.exit(3)
  if (what === "has a fault") throw new TypeError("a fault of ours")
  if (what === "turns for ever") for (;;) Math.random()
  if (what === "eats memory") for (;;) eaten.push(Array.from({ length: 10_000 }, () => String(Math.random())))
  if (what === "tells who it is") return [String(process.pid)]
  return Object.keys(process.env).filter((name) => /MAITRI|DATABASE|SECRET/.test(name))
})
