import type { Reader } from "#database/database.ts"

const pageSize = 50

export type NoteFilter = { readonly event?: string | undefined; readonly account?: string | undefined }

/** What was refused, the latest first, one page. */
export const listNotes = async (reader: Reader, { event, account }: NoteFilter, page: number) => {
  const rows = await reader
    .selectFrom("history.security_note as n")
    .leftJoin("account as a", "a.id", "n.account_id")
    .select(["n.event", "n.account_id", "a.name", "n.act", "n.subject", "n.route", "n.address"])
    .select(["n.first_at", "n.last_at", "n.count"])
    .select((eb) => eb.fn.countAll<number>().over().as("total"))
    .$if(event !== undefined, (query) => query.where("n.event", "=", event ?? ""))
    .$if(account !== undefined, (query) => query.where("n.account_id", "=", account ?? ""))
    .orderBy("n.last_at", "desc")
    .orderBy("n.id", "desc")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { rows, pages: Math.ceil((rows[0]?.total ?? 0) / pageSize) }
}
export type NoteRow = Awaited<ReturnType<typeof listNotes>>["rows"][number]

/** Notes about one person, of the last 180 days, for the copy of their data. */
export const notesAbout = (reader: Reader, accountId: string) =>
  reader
    .selectFrom("history.security_note")
    .select(["event", "act", "address", "first_at", "last_at", "count"])
    .where("account_id", "=", accountId)
    .orderBy("last_at", "desc")
    .execute()
