import { sql } from "kysely"
import type { Services } from "#database/act.ts"
import type { Metrics } from "#http/metrics.ts"
import { file, type Route } from "#http/routes.ts"
import { operationRights } from "./operation-rights.ts"

/** What those who run the program ask: is it well, and how busy is it. */
export const operationRoutes = ({ database }: Services, metrics: Metrics): readonly Route[] => [
  file({
    path: "/healthz",
    right: operationRights["operation.health"],
    audit: "nothing",
    send: async () => {
      await sql`select 1`.execute(database.query)
      return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } })
    },
  }),
  file({
    path: "/metrics",
    right: operationRights["operation.metrics"],
    audit: "nothing",
    send: async () =>
      new Response(await metrics.print(), { headers: { "content-type": "text/plain; version=0.0.4" } }),
  }),
]
