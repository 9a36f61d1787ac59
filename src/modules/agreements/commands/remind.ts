import { sql } from "kysely"
import { type Act, command, type Tx } from "#database/act.ts"
import { addDays, type Day } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { officesOf } from "#modules/access/index.ts"
import { openMatter, tell } from "#modules/work/index.ts"
import { expires } from "../kinds.ts"
import { paths } from "../paths.ts"
import { type Agreement, listAgreements } from "../queries/agreement.ts"
import { agreementRights } from "../rights.ts"
import { reminderDue, reminders } from "../rules.ts"
import { askNoMoreOfWithdrawn } from "../store/signed-copy.ts"
import { words } from "../words.ts"

const most = 5_000

/**
 * Tells provinces 180, 90 and 30 days before a memorandum expires, and keeps it among their work until it is renewed or
 * ended. Safe to run again: nobody is told the same twice. Renewals that the register knows with their end are taken up
 * first, so that they are reminded of as well; what is asked of memoranda of withdrawn relations ends.
 */
export const remind = command<object, object, { readonly told: number }>({
  right: agreementRights["agreement.remind"],
  find: async () => ({ subject: {} }),
  run: async (tx, act) => {
    await takeUpRenewals(tx, act)
    await askNoMoreOfWithdrawn(tx, act)
    const endsBy = addDays(act.today, reminders[0])
    const { items } = await listAgreements(tx, { endsBy }, { limit: most, offset: 0 })
    for (const agreement of items)
      if (agreement.validThrough) await remindOf(tx, act, agreement, agreement.validThrough)
    return { told: items.length }
  },
})

/** A renewal that was entered into the register by hand is an agreement with its validity. */
const takeUpRenewals = async (tx: Tx, act: Act) => {
  const { rows } = await sql<{
    relation: string
    on: string
    until: string
    place: string | null
    note: string | null
  }>`
    select e.relation_id as relation, e.happened_on as on, e.valid_until as until, e.place, e.note
    from relation_event e join relation r on r.id = e.relation_id
    where e.kind = 'renewed' and e.valid_until is not null and r.status = 'in_force' and r.withdrawn_at is null
      and r.merged_into is null
      and not exists (select from relation_event l where l.relation_id = e.relation_id and l.kind = 'renewed'
        and l.happened_from > e.happened_from)
      and not exists (select from agreement a where a.relation_id = e.relation_id
        and edtf_earliest(a.signed_on) >= e.happened_from)`.execute(tx)
  for (const { relation, on, until, place, note } of rows)
    await tx
      .insertInto("agreement")
      .values({
        id: act.newId(),
        kind: "renew",
        relation_id: relation,
        state: "signed",
        signed_on: on,
        signed_place: place,
        valid_until: until,
        note,
        created_at: act.at,
        updated_at: act.at,
      })
      .execute()
}

const remindOf = async (tx: Tx, act: Act, agreement: Agreement, validThrough: Day) => {
  const { id, homeUnits, home, partner } = agreement
  const pair = words.of(home, partner)
  const offices = await officesOf(tx, homeUnits)
  const due = reminderDue(validThrough, act.today)
  const end = {
    th: formatDate(validThrough, { language: "th" }),
    en: formatDate(validThrough, { language: "en" }),
  }
  const over = due === undefined
  const title = over
    ? { th: `บันทึกความเข้าใจ ${pair.th} หมดอายุแล้ว`, en: `The memorandum of ${pair.en} has expired` }
    : {
        th: `บันทึกความเข้าใจ ${pair.th} หมดอายุ ${end.th}`,
        en: `The memorandum of ${pair.en} expires on ${end.en}`,
      }
  for (const organisation of offices)
    await openMatter(tx, act, {
      kind: expires,
      subject: { kind: "agreement", id },
      holder: { organisation },
      waiter: "nobody",
      title: {
        th: `ต่ออายุหรือบันทึกการสิ้นสุด: บันทึกความเข้าใจ ${pair.th}`,
        en: `Renew or end the memorandum of ${pair.en}`,
      },
      because: title,
      path: paths.agreement(id),
      dueOn: validThrough,
    })
  await tell(tx, act, {
    key: `agreement:${id}:${validThrough}:${due ?? "over"}`,
    kind: expires,
    to: offices.map((organisation) => ({ organisation })),
    title,
    note: { th: "เปิดเรื่องต่ออายุ หรือบันทึกการสิ้นสุด", en: "Open a case to renew it, or record its end" },
    path: paths.agreement(id),
  })
}
