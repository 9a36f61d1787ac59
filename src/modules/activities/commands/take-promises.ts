import { type Act, command, type Tx } from "#database/act.ts"
import { fiscalYearOf } from "#kernel/dates.ts"
import { officesOf } from "#modules/access/index.ts"
import { type Agreement, getAgreement } from "#modules/agreements/index.ts"
import { openMatter } from "#modules/work/index.ts"
import { matterKinds } from "../matter-kinds.ts"
import { paths } from "../paths.ts"
import { activityRights } from "../rights.ts"
import { findPlan, insertPlan } from "../store/plans.ts"

type Projects = NonNullable<Agreement["draft"]>["projects"]

/**
 * Takes over what a signed memorandum promises: each project with a day is a promise among the province's work, and an
 * intention of that year's plan. Safe to run again.
 */
export const takePromises = command<{ readonly agreementId: string }, { agreement: Agreement }, object>({
  right: activityRights["promise.take_over"],
  find: async (tx, { agreementId }) => ({ agreement: await getAgreement(tx, agreementId), subject: {} }),
  run: async (tx, act, _input, { agreement }) => {
    const { relationId, state, draft } = agreement
    if (relationId && state === "signed" && draft)
      await takeAll(tx, act, agreement, relationId, draft.projects)
    return {}
  },
})

const takeAll = async (tx: Tx, act: Act, agreement: Agreement, relationId: string, projects: Projects) => {
  const offices = await officesOf(tx, [...agreement.homeUnits])
  const pair = {
    th: `${agreement.home.th} – ${agreement.partner.th}`,
    en: `${agreement.home.en} – ${agreement.partner.en}`,
  }
  for (const { id, titles, dueOn, area } of projects) {
    const what = titles.th ?? titles.en ?? Object.values(titles)[0] ?? ""
    if (!dueOn || !what) continue
    const obligation = act.newId()
    const taken = await tx
      .insertInto("obligation")
      .values({
        id: obligation,
        relation_id: relationId,
        agreement_id: agreement.id,
        agreement_project: id,
        side: "home",
        what,
        due_on: dueOn,
        holder_organisation: offices[0] ?? null,
        created_at: act.at,
      })
      .onConflict((on) => on.columns(["agreement_id", "agreement_project"]).doNothing())
      .executeTakeFirst()
    if (taken.numInsertedOrUpdatedRows !== 1n) continue
    await intend(tx, act, relationId, fiscalYearOf(dueOn), { title: what, dimension: area })
    for (const organisation of offices)
      await openMatter(tx, act, {
        kind: matterKinds.promise,
        subject: { kind: "obligation", id: obligation },
        holder: { organisation, role: "officer" },
        waiter: "nobody",
        title: {
          th: `โครงการตามบันทึกความเข้าใจ: ${what}`,
          en: `Promised in the memorandum: ${titles.en ?? what}`,
        },
        because: pair,
        path: paths.contacts(relationId),
        dueOn,
      })
  }
}

/** Stands in the plan of its year, unless that has been adopted: then the office decides whether to take it up. */
const intend = async (
  tx: Tx,
  act: Act,
  relationId: string,
  year: number,
  { title, dimension }: { readonly title: string; readonly dimension: string },
) => {
  const plan = await findPlan(tx, relationId, year)
  if (plan?.adopted) return
  const planId = plan?.id ?? (await insertPlan(tx, act, relationId, year))
  const { last } = await tx
    .selectFrom("intention")
    .select((eb) => eb.fn.max("position").as("last"))
    .where("plan_id", "=", planId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto("intention")
    .values({
      id: act.newId(),
      plan_id: planId,
      position: (last ?? -1) + 1,
      title,
      dimension,
      promise: title,
    })
    .execute()
}
