import { sql } from "kysely"
import { type Act, command, type Tx } from "#database/act.ts"
import { addDays } from "#kernel/dates.ts"
import { openMatter } from "#modules/work/index.ts"
import { paths } from "../../paths.ts"
import { monitoringRights } from "../../rights.ts"
import { handoverKind } from "../kinds.ts"
import { handoverWords as words } from "../words.ts"
import { collectContent, collectPromises } from "./collect.ts"

type Change = {
  readonly outgoing: string
  readonly incoming: string | null
  readonly post: string
  readonly organisation: string
  readonly units: readonly string[]
  readonly titleTh: string
  readonly titleEn: string
  /** The term is over: the pack is final, and waits for whoever holds the post. */
  readonly over: boolean
}

const daysBack = 60
/** A pack is made ready so long before a term ends of which the end is known. */
const daysAhead = 14
const daysToTakeOver = 30

/**
 * Makes a pack for every term of a governor or officer of a province that ended lately or is known to end soon. A pack
 * that was made ready before is renewed each day until the term is over; from then on it stands, waits for the
 * successor, and is told who that is. Safe to run again: a term has one pack.
 */
export const makeHandovers = command<object, object, { readonly made: number }>({
  right: monitoringRights["handover.make"],
  find: async () => ({ subject: {} }),
  run: async (tx, act) => {
    const changes = await changedPosts(tx, act)
    for (const change of changes) await makeOne(tx, act, change)
    for (const { id, ...change } of await packsToRenew(tx, act)) await fill(tx, act, id, change)
    await sql`
      update handover h set incoming_id = n.id from appointment o, appointment n
      where h.incoming_id is null and o.id = h.outgoing_id and n.post_id = h.post_id and n.account_id <> o.account_id
        and not n.acting and n.held_from > o.held_from and n.held_from <= ${act.today}`.execute(tx)
    return { made: changes.length }
  },
})

const changedPosts = async (tx: Tx, { today }: Act): Promise<readonly Change[]> => {
  const { rows } = await sql<Change>`
    select o.id as outgoing, n.id as incoming, p.id as post, g.id as organisation, g.units, p.title_th as "titleTh",
      p.title_en as "titleEn", o.held_until < ${today} as over
    from appointment o join post p on p.id = o.post_id join organisation g on g.id = p.organisation_id
      left join lateral (select id from appointment n where n.post_id = o.post_id and n.account_id <> o.account_id
        and not n.acting and n.held_from > o.held_from and n.held_from <= ${today} order by n.held_from limit 1) n on true
    where not o.acting and p.role in ('officer', 'executive') and g.kind in ('province', 'bangkok')
      and o.held_until <= ${addDays(today, daysAhead)} and o.held_until >= ${addDays(today, -daysBack)}
      and not exists (select from handover h where h.outgoing_id = o.id)
      -- the same person goes on in a new term: nothing changes hands
      and not exists (select from appointment s where s.post_id = o.post_id and s.account_id = o.account_id
        and s.held_from > o.held_from)
    order by o.held_until, o.id limit 100`.execute(tx)
  return rows
}

/** Packs that were made before the term was over, and not today: what they say is of an earlier day. */
const packsToRenew = async (
  tx: Tx,
  { today }: Act,
): Promise<readonly (Change & { readonly id: string })[]> => {
  const { rows } = await sql<Change & { readonly id: string }>`
    select h.id, h.outgoing_id as outgoing, h.incoming_id as incoming, p.id as post, g.id as organisation, g.units,
      p.title_th as "titleTh", p.title_en as "titleEn", o.held_until < ${today} as over
    from handover h join appointment o on o.id = h.outgoing_id join post p on p.id = h.post_id
      join organisation g on g.id = h.organisation_id
    where h.made_on <= o.held_until and h.made_on < ${today} and o.held_until <= ${addDays(today, daysAhead)}
    order by h.id limit 100`.execute(tx)
  return rows
}

const makeOne = async (tx: Tx, act: Act, change: Change): Promise<void> => {
  const id = act.newId()
  await tx
    .insertInto("handover")
    .values({
      id,
      post_id: change.post,
      organisation_id: change.organisation,
      home_units: [...change.units],
      outgoing_id: change.outgoing,
      incoming_id: change.incoming,
      content: "{}",
      made_at: act.at,
      made_on: act.today,
    })
    .execute()
  await fill(tx, act, id, change)
}

/** Writes into a pack how everything stands today; once the term is over, it waits for the successor. */
const fill = async (tx: Tx, act: Act, id: string, change: Omit<Change, "incoming">): Promise<void> => {
  const [content, promises] = [
    await collectContent(tx, change.units, act.today),
    await collectPromises(tx, change.units, act.today),
  ]
  await tx
    .updateTable("handover")
    .set({ content: JSON.stringify(content), made_at: act.at, made_on: act.today })
    .where("id", "=", id)
    .execute()
  await tx.deleteFrom("handover_promise").where("handover_id", "=", id).execute()
  if (promises.length > 0)
    await tx
      .insertInto("handover_promise")
      .values(
        promises.map(({ source, sourceId, relationId, what, dueOn }, position) => ({
          id: act.newId(),
          handover_id: id,
          position,
          source,
          source_id: sourceId,
          relation_id: relationId,
          what,
          due_on: dueOn,
        })),
      )
      .execute()
  if (!change.over) return
  await openMatter(tx, act, {
    kind: handoverKind,
    subject: { kind: "handover", id },
    holder: { post: change.post },
    waiter: { organisation: change.organisation },
    title: words.matter({ th: change.titleTh, en: change.titleEn }),
    because: words.because(content.relations.length, promises.length),
    path: paths.handover(id),
    dueOn: addDays(act.today, daysToTakeOver),
  })
}
