import { z } from "zod"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import { getRelation } from "./queries/detail.ts"
import { listRelations } from "./queries/list.ts"
import { registryRights } from "./rights.ts"
import { RelationItem, RelationListQuery, RelationPage } from "./schema.ts"

export const registryApi = [
  api({
    method: "get",
    path: "/api/v1/relations",
    operation: "listRelations",
    summary: "Relations of the register, filtered, sorted, page by page",
    tag: "Relations",
    right: registryRights["relation.read"],
    audit: "nothing",
    query: RelationListQuery,
    answer: RelationPage,
    handle: async ({ http, services }, { query: { sort, limit, cursor, ...filter } }) => {
      const list = await listRelations(services.database.pool, filter, sort, { limit, cursor })
      return respondJson(http, JSON.stringify(list))
    },
  }),
  api({
    method: "get",
    path: "/api/v1/relations/{id}",
    operation: "getRelation",
    summary: "One relation with its parties and events",
    tag: "Relations",
    right: registryRights["relation.read"],
    audit: "nothing",
    parameters: z.object({ id: z.string() }),
    answer: RelationItem,
    handle: async ({ http, services }, { parameters }) => {
      const relation = await getRelation(services.database.pool, parameters.id)
      return respondJson(http, JSON.stringify(relation), { etag: `"${relation.revision}"` })
    },
  }),
]
