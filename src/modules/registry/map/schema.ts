import { z } from "zod"
import { RelationFilter } from "../schema.ts"
import { viewNames } from "./views.ts"

/** What a map shows, as its address says it. */
export const MapQuery = RelationFilter.extend({ view: z.enum(viewNames).default("asia") })
export type MapQuery = z.infer<typeof MapQuery>
