import type { Services } from "#database/act.ts"
import { paths } from "./paths.ts"
import { newToken } from "./sessions.ts"

/**
 * The one-time address for setting up the first administrator; undefined once there is one. Each start prints a new
 * address and the earlier ones stop working.
 */
export const offerSetUp = async (services: Services): Promise<string | undefined> => {
  const { query } = services.database
  const anyAccount = await query.selectFrom("account").select("id").limit(1).executeTakeFirst()
  if (anyAccount) return undefined
  const { token, hash } = newToken()
  await query.deleteFrom("setup_token").execute()
  await query.insertInto("setup_token").values({ token_hash: hash, created_at: services.now() }).execute()
  return paths.setUp(token)
}
