import type { Logger } from "pino"
import type { Services } from "./act.ts"
import { prepared } from "./prepared.ts"

/** Something that touches the safety of the installation: what was refused, to whom, from where. Never what was typed. */
export type SecurityNote = {
  readonly event: string
  /** Who tried; at a refused sign-in, whose account was tried. */
  readonly account?: string | undefined
  /** The name of the right that was lacking. */
  readonly act?: string | undefined
  /** What the act was about: an id or code from the address. */
  readonly subject?: string | undefined
  /** The pattern of the address, without what stood in it. */
  readonly route?: string | undefined
  /** Where it came from. */
  readonly from: string
  readonly requestId: string
}

const keep = prepared("select history.note_security($1, $2, $3, $4, $5, $6, $7, $8)")
const forget = prepared("select history.forget_security_notes($1)")

/** Notes it in the program's log and in the database. A database that is away does not keep anybody from an answer. */
export const securityWatch =
  ({ database, now }: Pick<Services, "database" | "now">, log: Pick<Logger, "warn" | "error">) =>
  async ({ event, ...note }: SecurityNote): Promise<void> => {
    log.warn({ security: event, ...note })
    const { account, act, subject, route, from, requestId } = note
    const values = [account ?? null, act ?? "", subject ?? "", route ?? "", from, requestId]
    await keep(database.pool, [now(), event, ...values]).catch((error: unknown) =>
      log.error({ err: error, security: event }, "a security note was not kept"),
    )
  }

/** Forgets notes of more than 180 days. */
export const forgetOldNotes = async ({
  database,
  now,
}: Pick<Services, "database" | "now">): Promise<void> => {
  await forget(database.pool, [now()])
}
