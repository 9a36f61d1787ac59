import type { Tx } from "#database/act.ts"
import { sendMail } from "#database/mail.ts"
import { peopleBehind, type Reached } from "../holders.ts"
import { noticeLetter } from "./letters.ts"
import type { Notice, Teller } from "./notice.ts"

/**
 * Tells people something, in the transaction of the act: inside at once, and by mail as each has chosen. Whoever was told
 * the same before is not told again.
 */
export const tell = async (tx: Tx, by: Teller, notice: Notice): Promise<void> => {
  const people = await peopleBehind(tx, notice.to, by.today)
  for (const person of people) {
    if (person.accountId !== notice.except) await tellOne(tx, by, notice, person)
  }
}

const tellOne = async (tx: Tx, by: Teller, notice: Notice, person: Reached) => {
  const { key, kind, title, note, path } = notice
  const byMail = person.email && !person.withoutMail.includes(kind.name) ? person.byMail : "not"
  const id = by.newId()
  const told = await tx
    .insertInto("notification")
    .values({
      id,
      account_id: person.accountId,
      key,
      kind: kind.name,
      title_th: title.th,
      title_en: title.en,
      note_th: note?.th ?? null,
      note_en: note?.en ?? null,
      path,
      created_at: by.at,
      by_mail: byMail,
      mailed_at: byMail === "at_once" ? by.at : null,
    })
    .onConflict((on) => on.columns(["account_id", "key"]).doNothing())
    .executeTakeFirst()
  if (told.numInsertedOrUpdatedRows && byMail === "at_once" && person.email)
    await sendMail(tx, by, noticeLetter(by, id, notice, { ...person, email: person.email }))
}
