import type { Services, Tx } from "#database/act.ts"
import { forbidden } from "#kernel/errors.ts"
import { isHeldBy } from "#kernel/holders.ts"
import type { Actor } from "#kernel/rights.ts"

/** Whose a draft is: a post's, so that a successor finds it, or one person's own. */
export type DraftOwner = { readonly post: string } | { readonly account: string }

/** Which draft: of one owner there is one of each form about each subject; empty for something new. */
export type DraftKey = { readonly owner: DraftOwner; readonly form: string; readonly subject?: string }

export type Draft = {
  readonly id: string
  /** What was typed, by field name, as a form state keeps it. */
  readonly fields: Readonly<Record<string, readonly string[]>>
  readonly savedAt: Date
}

const owns = (owner: DraftOwner, actor: Actor) =>
  "post" in owner ? isHeldBy(owner, actor) : actor.kind === "person" && actor.accountId === owner.account

const allow = (owner: DraftOwner, actor: Actor) => {
  if (actor.kind !== "person" || !owns(owner, actor)) throw forbidden(notYours)
  return actor
}

const columns = ({ owner, form, subject = "" }: DraftKey) => ({
  post_id: "post" in owner ? owner.post : null,
  account_id: "account" in owner ? owner.account : null,
  form,
  subject,
})

/** The draft as it was saved last; undefined where there is none. @throws Refusal for whoever does not hold it today */
export const findDraft = async (
  services: Services,
  actor: Actor,
  key: DraftKey,
): Promise<Draft | undefined> => {
  allow(key.owner, actor)
  const { post_id, account_id, form, subject } = columns(key)
  const row = await services.database.query
    .selectFrom("draft")
    .select(["id", "fields", "updated_at"])
    .where("form", "=", form)
    .where("subject", "=", subject)
    .where(post_id ? "post_id" : "account_id", "=", post_id ?? account_id)
    .executeTakeFirst()
  return row && { id: row.id, fields: row.fields as Draft["fields"], savedAt: row.updated_at }
}

/**
 * Keeps what was typed until it is sent; saving again replaces it. A draft is no record: it leaves nothing in the
 * history, and need not be valid.
 */
export const saveDraft = async (
  services: Services,
  actor: Actor,
  key: DraftKey,
  fields: Draft["fields"],
): Promise<void> => {
  const person = allow(key.owner, actor)
  const at = services.now()
  const kept = { fields: JSON.stringify(fields), saved_by: person.accountId, updated_at: at }
  await services.database.query
    .insertInto("draft")
    .values({ id: services.newId(), ...columns(key), ...kept, created_at: at })
    .onConflict((on) =>
      ("post" in key.owner
        ? on.columns(["post_id", "form", "subject"]).where("post_id", "is not", null)
        : on.columns(["account_id", "form", "subject"]).where("account_id", "is not", null)
      ).doUpdateSet(kept),
    )
    .execute()
}

/** Throws a draft away in the act that sends it, or because nobody wants it any more. */
export const discardDraft = async (tx: Tx, actor: Actor, key: DraftKey): Promise<void> => {
  allow(key.owner, actor)
  const { post_id, account_id, form, subject } = columns(key)
  await tx
    .deleteFrom("draft")
    .where("form", "=", form)
    .where("subject", "=", subject)
    .where(post_id ? "post_id" : "account_id", "=", post_id ?? account_id)
    .execute()
}

const notYours = {
  th: "ฉบับร่างนี้เป็นของตำแหน่งอื่น",
  en: "This draft belongs to another post",
}
