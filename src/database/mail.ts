import type { Language } from "#kernel/text.ts"
import type { Act, Tx } from "./act.ts"
import { enqueue } from "./jobs/enqueue.ts"
import { job } from "./jobs/job.ts"
import type { Letter } from "./mail/letter.tsx"
import { seal } from "./seal.ts"

export type { Letter } from "./mail/letter.tsx"

/** One mail to one person, in that person's language. */
export type Mail = {
  /** What this mail is, as "invitation:<id>": the same key asked for twice is sent once. */
  readonly key: string
  /** For counting and looking up: "account.invitation", "digest". */
  readonly kind: string
  readonly accountId: string | undefined
  readonly to: { readonly name: string; readonly address: string }
  readonly language: Language
  readonly subject: string
  readonly letter: Letter
  /** After this moment it is worth nothing any more. */
  readonly expiresAt: Date
}

/** Wakes whoever sends mail; what is to be sent stands in the outbox. */
export const deliverMail = job("mail.deliver", { retries: 3, retryAfter: 60 })

/**
 * Writes a mail to the outbox in the transaction of the act that it tells of: it goes out when the act has happened,
 * and not when it has not. What it says is sealed, and forgotten once it is sent.
 * @throws RangeError on an address that is none
 */
export const sendMail = async (tx: Tx, act: Pick<Act, "at" | "newId" | "key">, mail: Mail): Promise<void> => {
  if (!isAddress(mail.to.address)) throw new RangeError(`not an address to send mail to: ${mail.to.address}`)
  const id = act.newId()
  const added = await tx
    .insertInto("outgoing_mail")
    .values({
      id,
      key: mail.key,
      kind: mail.kind,
      account_id: mail.accountId ?? null,
      to_address: mail.to.address,
      to_name: oneLine(mail.to.name),
      language: mail.language,
      subject: oneLine(mail.subject),
      letter: seal(act.key(letterPurpose), Buffer.from(JSON.stringify(mail.letter)), id),
      queued_at: act.at,
      next_attempt_at: act.at,
      expires_at: mail.expiresAt,
    })
    .onConflict((on) => on.column("key").doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows) await enqueue(tx, deliverMail, {})
}

/** The purpose of the key that letters in the outbox are sealed with. */
export const letterPurpose = "letters in the outbox"

/** No line break can come into a header: whatever could be one becomes a space. */
const oneLine = (text: string) =>
  text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .slice(0, 300)

/** One plain address: no list, no name, no spaces, nothing that could end a header. */
const isAddress = (address: string): boolean =>
  address.length <= 254 && /^[^\p{Cc}\s@<>,;:"()[\]\\]+@[^\p{Cc}\s@<>,;:"()[\]\\]+$/u.test(address)
