import { createHash } from "node:crypto"
import type pg from "pg"

/**
 * A statement that the server plans once for each connection and then only runs. For hot paths and reports; everything
 * else is written with the query builder.
 */
export type Prepared<Row> = (
  on: pg.Pool | pg.PoolClient,
  values: readonly unknown[],
) => Promise<readonly Row[]>

/** @param text SQL with $1, $2 ... ; its name is made from the text, so the same text is planned once */
export const prepared = <Row extends object>(text: string): Prepared<Row> => {
  const name = createHash("sha1").update(text).digest("base64url").slice(0, 20)
  return async (on, values) => (await on.query<Row>({ name, text, values: [...values] })).rows
}
