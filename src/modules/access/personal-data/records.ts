import { sql } from "kysely"
import type { Services } from "#database/act.ts"

/** A table whose rows name an account, and the column that does. */
export type NamingColumn = readonly [table: string, column: string]

/** The rows of official records that name an account, by table: their numbers and nothing else. */
export const recordsNaming =
  (columns: readonly NamingColumn[]) =>
  async ({ database }: Services, accountId: string): Promise<Record<string, readonly string[]>> => {
    const found: Record<string, readonly string[]> = {}
    for (const [table, column] of columns) {
      const { rows } = await sql<{ id: string }>`
        select id::text as id from ${sql.table(table)} where ${sql.ref(column)} = ${accountId} order by id limit 10000`.execute(
        database.query,
      )
      found[`${table}.${column}`] = rows.map(({ id }) => id)
    }
    return found
  }
