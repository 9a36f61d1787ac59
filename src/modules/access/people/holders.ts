import type { Reader } from "#database/database.ts"
import type { Day } from "#kernel/dates.ts"
import type { Holder } from "#kernel/holders.ts"

/** Who holds something today: to tell them, or to show whom it waits for. */
export const holdersToday = (reader: Reader, holder: Holder, today: Day) =>
  reader
    .selectFrom("appointment as h")
    .innerJoin("post as p", "p.id", "h.post_id")
    .innerJoin("account as a", "a.id", "h.account_id")
    .select(["a.id", "a.name", "a.email", "p.id as post_id"])
    .distinct()
    .where("h.held_from", "<=", today)
    .where((eb) => eb.or([eb("h.held_until", "is", null), eb("h.held_until", ">=", today)]))
    .where("a.suspended_at", "is", null)
    .where((eb) =>
      "post" in holder
        ? eb("p.id", "=", holder.post)
        : eb.and([
            eb("p.organisation_id", "=", holder.organisation),
            ...(holder.role ? [eb("p.role", "=", holder.role)] : []),
          ]),
    )
    .execute()
