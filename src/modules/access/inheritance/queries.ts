import type { Services } from "#database/act.ts"
import { paths } from "../paths.ts"

/** Posts that an account came into and has not taken note of yet, with who held each before. */
export const newPosts = ({ database, today }: Services, accountId: string) =>
  database.query
    .selectFrom("appointment as h")
    .select(["h.post_id", "h.held_from"])
    .select((eb) =>
      eb
        .selectFrom("appointment as earlier")
        .innerJoin("account as a", "a.id", "earlier.account_id")
        .select("a.name")
        .whereRef("earlier.post_id", "=", "h.post_id")
        .whereRef("earlier.account_id", "<>", "h.account_id")
        .whereRef("earlier.held_from", "<", "h.held_from")
        .orderBy("earlier.held_from", "desc")
        .limit(1)
        .as("predecessor"),
    )
    .where("h.account_id", "=", accountId)
    .where("h.held_from", "<=", today())
    .where((eb) => eb.or([eb("h.held_until", "is", null), eb("h.held_until", ">=", today())]))
    .where("h.taken_over_at", "is", null)
    .execute()

/** Whoever came into a post and would begin at the first page is shown first what the post brings along. */
export const beginAt = async (services: Services, accountId: string, next: string): Promise<string> => {
  const home = next === "/" ? "" : next === "/en" ? "/en" : undefined
  if (home === undefined || (await newPosts(services, accountId)).length === 0) return next
  return home + paths.inherited
}
