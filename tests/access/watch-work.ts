import { createHook } from "node:async_hooks"
import pg from "pg"

/** What this process did: how many times a password was hashed, and what the database was asked, in order. */
type Work = { readonly hashes: number; readonly statements: readonly string[] }

type Query = (this: pg.Client, ...given: unknown[]) => unknown

/** Watches the work of this process until it is stopped: two requests that cost the same cannot be told apart by time. */
export const watchWork = (): { readonly stop: () => Work } => {
  let hashes = 0
  const statements: string[] = []
  const hook = createHook({ init: (_id, type) => void (type === "ARGON2REQUEST" && hashes++) }).enable()
  const client = pg.Client.prototype as { query: Query }
  const { query } = client
  client.query = function (...given) {
    const [asked] = given as [string | { text: string }]
    statements.push(typeof asked === "string" ? asked : asked.text)
    return query.apply(this, given)
  }
  return {
    stop: () => {
      hook.disable()
      client.query = query
      return { hashes, statements }
    },
  }
}
