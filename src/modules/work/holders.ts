import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import type { Day } from "#kernel/dates.ts"
import type { Actor, Role } from "#kernel/rights.ts"
import type { Language } from "#kernel/text.ts"

/**
 * Who must act, or is to be told: whoever holds a post, an organisation (or those with a role in it), or one person.
 * Posts and organisations are meant wherever it is the office's business, so that successors find it waiting.
 */
export type Holder =
  | { readonly post: string }
  | { readonly organisation: string; readonly role?: Role }
  | { readonly account: string }

/** The same as columns of a table. */
export const holderColumns = (holder: Holder) => ({
  holder_post: "post" in holder ? holder.post : null,
  holder_organisation: "organisation" in holder ? holder.organisation : null,
  holder_role: "organisation" in holder ? (holder.role ?? null) : null,
  holder_account: "account" in holder ? holder.account : null,
})

/** A holder as the database's generated column writes it. */
export const holderKey = (holder: Holder): string => {
  if ("post" in holder) return `post:${holder.post}`
  if ("account" in holder) return `account:${holder.account}`
  return `organisation:${holder.organisation}${holder.role ? `:${holder.role}` : ""}`
}

/** Everything that a person stands for today, as keys. Posts whose rights wait for a second factor count: work is not hidden. */
export const keysOf = (actor: Actor): readonly string[] => {
  if (actor.kind !== "person") return []
  const held = [...actor.appointments, ...(actor.withheld ?? [])]
  const keys = held.flatMap(({ postId: post, organisationId: organisation, role }) => [
    holderKey({ post }),
    holderKey({ organisation }),
    holderKey({ organisation, role }),
  ])
  return [...new Set([holderKey({ account: actor.accountId }), ...keys])]
}

/** Somebody who is told, and how they want to be. */
export type Reached = {
  readonly accountId: string
  readonly name: string
  readonly email: string | null
  readonly byMail: "not" | "at_once" | "digest"
  readonly withoutMail: readonly string[]
  readonly language: Language
}

/** The people behind holders on a day, each once; the suspended are left out. */
export const peopleBehind = async (
  reader: Reader,
  holders: readonly Holder[],
  today: Day,
): Promise<readonly Reached[]> => {
  const accounts = holders.flatMap((holder) => ("account" in holder ? [holder.account] : []))
  const posts = holders.flatMap((holder) => ("post" in holder ? [holder.post] : []))
  const offices = holders.flatMap((holder) => ("organisation" in holder ? [holder] : []))
  const { rows } = await sql<Reached>`
    select a.id as "accountId", a.name, a.email, coalesce(s.by_mail, 'at_once') as "byMail",
      coalesce(s.without_mail, '{}') as "withoutMail", coalesce(s.language, 'th') as language
    from account a left join notification_setting s on s.account_id = a.id
    where a.suspended_at is null and a.id in (
      select unnest(${accounts}::uuid[])
      union
      select h.account_id from appointment h
      where h.held_from <= ${today} and (h.held_until is null or h.held_until >= ${today}) and h.post_id in (
        select unnest(${posts}::uuid[])
        union
        select p.id from post p
        join unnest(${offices.map((office) => office.organisation)}::uuid[],
                    ${offices.map((office) => office.role ?? null)}::text[]) o (organisation, role)
          on p.organisation_id = o.organisation and (o.role is null or p.role = o.role)))
    order by a.id`.execute(reader)
  return rows
}
