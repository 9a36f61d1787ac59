import { sql } from "kysely"

/**
 * What somebody began by themselves and whoever follows them in the post goes on with: a condition on a table with
 * `account_id` and `created_at`. It holds for one's own rows, and for those that an earlier holder of a post of one's own
 * made before their term in it ended.
 */
export const ownOrInherited = (table: string, accountId: string) => sql<boolean>`(
  ${sql.ref(`${table}.account_id`)} = ${accountId} or exists (
    select from appointment mine join appointment theirs on theirs.post_id = mine.post_id and theirs.held_until < mine.held_from
    where mine.account_id = ${accountId} and theirs.account_id = ${sql.ref(`${table}.account_id`)}
      and ${sql.ref(`${table}.created_at`)} < (theirs.held_until + 1)::timestamp at time zone 'Asia/Bangkok'))`
