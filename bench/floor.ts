// The floor: a bare Node HTTP server that answers each request with one hand-written prepared query on the same
// PostgreSQL. It checks nothing, formats nothing and knows nobody: what is measured against it is what Maitri adds.
import { createServer } from "node:http"
import pg from "pg"
import type { Scenario } from "./scenario.ts"
import { stages } from "./scenarios/index.ts"

const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 10 })
const byPath = new Map<string, Scenario["floor"] & { name: string }>(
  stages.flatMap(({ scenarios }) => scenarios).map(({ name, floor }) => [`/${name}`, { name, ...floor }]),
)

createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://floor")
  const floor = byPath.get(url.pathname)
  if (!floor) {
    response.writeHead(404).end()
    return
  }
  pool.query({ name: floor.name, text: floor.sql, values: floor.values(url.searchParams) }).then(
    ({ rows }) => {
      response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(rows))
    },
    (error: unknown) => {
      response.writeHead(500).end(String(error))
    },
  )
}).listen(Number(process.env["PORT"]), "127.0.0.1", () => console.log("ready"))
