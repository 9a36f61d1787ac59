import { command } from "#database/act.ts"
import { accessRights } from "../rights.ts"
import type { MakeToken } from "../schema.ts"
import { hashToken } from "../sessions.ts"
import { newApiToken } from "../sign-in/api-tokens.ts"

type Input = MakeToken & { readonly accountId: string }

/** Makes a token by which one's own programs use the API; it is told this once. */
export const makeToken = command<Input, object, { token: string }>({
  right: accessRights["access.make_token"],
  find: async (_tx, { accountId }) => ({ subject: { accountIds: [accountId] } }),
  run: async (tx, act, { accountId, name, scope, days }) => {
    const token = newApiToken()
    await tx
      .insertInto("api_token")
      .values({
        id: act.newId(),
        account_id: accountId,
        name,
        scope,
        token_hash: hashToken(token),
        created_at: act.at,
        expires_at: new Date(act.at.getTime() + days * 86_400_000),
      })
      .execute()
    return { token }
  },
})
