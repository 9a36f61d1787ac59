import { command } from "#database/act.ts"
import { fiscalYearOf, preciseDate } from "#kernel/dates.ts"
import { conflict } from "#kernel/errors.ts"
import { demoMark, seeded } from "#kernel/invented.ts"
import { same } from "#kernel/text.ts"
import { type InventedPerson, inventPeople } from "#modules/access/index.ts"
import { inventPlans, inventTalks } from "../demo/records.ts"
import { inventYears } from "../demo/invent.ts"
import { activityRights } from "../rights.ts"
import { insertActivity } from "../store/activities.ts"
import { writeBudget } from "../store/budget.ts"
import { insertProject } from "../store/projects.ts"

/** What was invented, counted. */
export type Demonstrated = {
  readonly relations: number
  readonly activities: number
  readonly plans: number
  readonly projects: number
  readonly contacts: number
  readonly promises: number
  /** Who can sign in to look around, all with the password that was given. */
  readonly people: readonly InventedPerson[]
}

/**
 * Invents ten years of activities, plans, projects, budgets and contacts over the real pairs of the register, each plainly
 * labelled, the same from the same seed. Never beside real ones: refused where people have accounts or anything of the
 * kind was entered.
 */
export const demonstrate = command<
  { readonly seed: number; readonly password: string },
  object,
  Demonstrated
>({
  right: activityRights["activity.demonstrate"],
  find: async () => ({ subject: {} }),
  run: async (tx, act, { seed, password }) => {
    for (const table of ["account", "activity", "project", "yearly_plan", "contact"] as const) {
      const present = await tx.selectFrom(table).select("id").limit(1).executeTakeFirst()
      if (present) throw conflict(realData)
    }
    const relations = await tx
      .selectFrom("relation")
      .select(["id", "partner_name", "home_units", "home_name"])
      .where("status", "=", "in_force")
      .where("withdrawn_at", "is", null)
      .where("merged_into", "is", null)
      .orderBy("number")
      .execute()
    if (relations.length === 0) throw conflict(noPairs)
    await tx.insertInto("demonstration").values({ made_at: act.at }).execute()
    const random = seeded(seed)
    let [activities, projects, plans, promises] = [0, 0, 0, 0]
    for (const relation of relations) {
      for (const { entry, budget } of inventYears(random, act.today)) {
        const origin = { origin: "demo", confirmation: "confirmed" } as const
        const { id } = await insertActivity(tx, act, relation.id, entry, origin)
        await writeBudget(tx, act, { activity: id }, budget)
        activities++
      }
      plans += await inventPlans(tx, act, random, relation.id)
      if (random() < 0.4) {
        await insertProject(tx, act, relation.id, projectEntry(fiscalYearOf(act.today)), "demo")
        projects++
      }
      await tx
        .insertInto("contact")
        .values({
          id: act.newId(),
          relation_id: relation.id,
          side: "partner",
          name: `${demoMark} ผู้ประสานงานสมมติ`,
          organisation: relation.partner_name,
          post_title: "ฝ่ายต่างประเทศ (สมมติ)",
          created_at: act.at,
          updated_at: act.at,
        })
        .execute()
      promises += await inventTalks(tx, act, random, {
        id: relation.id,
        homeUnits: relation.home_units,
        pair: same(`${relation.home_name} – ${relation.partner_name}`),
      })
    }
    const units = relations.flatMap(({ home_units }) => home_units)
    const people = await inventPeople(tx, act, { mark: demoMark, password, units })
    await tx
      .insertInto("notification_setting")
      .values(
        people.map(({ actor }) => ({
          account_id: actor.accountId,
          by_mail: "not",
          language: "th",
          updated_at: act.at,
        })),
      )
      .execute()
    const count = relations.length
    return { relations: count, activities, plans, projects, contacts: count, promises, people }
  },
})

const projectEntry = (year: number) => ({
  title: `${demoMark} โครงการเมืองคู่มิตร ${year}`,
  dimension: "economy" as const,
  state: "running" as const,
  stateReason: null,
  owner: "สำนักงานจังหวัด (สมมติ)",
  partners: [],
  objective: "ให้สองเมืองทำงานร่วมกันต่อเนื่อง (สมมติ)",
  outputs: null,
  outcomes: null,
  sdgs: ["17"],
  risks: [{ what: "งบประมาณล่าช้า", likelihood: "middle" as const, effect: "middle" as const, answer: null }],
  indicators: [{ name: "กิจกรรมร่วม", unit: "ครั้ง", baseline: "0", target: "3", actual: "1", measuredOn: null }],
  beginsOn: preciseDate(`${year - 544}-10`),
  endsOn: null,
  intentionId: null,
  published: true,
})

const realData = {
  th: "ฐานข้อมูลนี้มีบัญชีผู้ใช้หรือกิจกรรมอยู่แล้ว ชุดข้อมูลสาธิตจึงไม่สร้างปนกับข้อมูลจริง ใช้ฐานข้อมูลใหม่แทน",
  en: "This database holds accounts or activities already; the demonstration set is never mixed with real data. Use a new database",
}
const noPairs = {
  th: "ยังไม่มีความสัมพันธ์ที่มีผลในทะเบียน นำเข้ารายการทางการก่อนด้วยคำสั่ง list import",
  en: "No relation is in force in the register yet; bring in the official list first with the command list import",
}
