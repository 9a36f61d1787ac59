import type { Act, Tx } from "#database/act.ts"
import { addDays, fiscalYear, fiscalYearOf, preciseDate } from "#kernel/dates.ts"
import { demoMark, invented, type Random } from "#kernel/invented.ts"
import { insertPlan, writePlan } from "../store/plans.ts"
import type { HeldRelation } from "../store/relations.ts"
import { writeTalk } from "../store/talks.ts"

const planned = (title: string, dimension: "economy" | "education") => ({
  id: null,
  title: `${demoMark} ${title}`,
  dimension,
  promise: "ส่งเสริมการค้า การศึกษา และการท่องเที่ยว (สมมติ)",
  expectedResult: dimension === "economy" ? "คู่ค้าใหม่ 10 ราย" : "นักเรียนแลกเปลี่ยน 20 คน",
  estimateBaht: dimension === "economy" ? "500000.00" : "300000.00",
})

const planEntry = {
  note: `${demoMark} แผนงานสมมติสำหรับดูหน้าจอ`,
  intentions: [
    planned("จัดงานการค้าร่วมอย่างน้อยปีละหนึ่งครั้ง", "economy"),
    planned("แลกเปลี่ยนนักเรียนและครู", "education"),
  ],
}

const grades = ["reached", "partly", "not_reached"] as const

/** Plans of the last three years, those that are over adopted and weighed. @returns how many */
export const inventPlans = async (tx: Tx, act: Act, random: Random, relationId: string): Promise<number> => {
  const now = fiscalYearOf(act.today)
  const years = [now - 2, now - 1, now]
  for (const year of years) {
    const plan = await insertPlan(tx, act, relationId, year)
    await writePlan(tx, act, plan, planEntry)
    if (year === now) continue
    const reached = grades[Math.floor(random() * grades.length)] ?? "partly"
    const adopted_on = addDays(fiscalYear(year).from, 30)
    await tx.updateTable("yearly_plan").set({ adopted_on }).where("id", "=", plan).execute()
    await tx
      .updateTable("intention")
      .set({ reached, outcome: invented("ผลเมื่อสิ้นปี") })
      .where("plan_id", "=", plan)
      .execute()
  }
  return years.length
}

/** For some relations a talk with what each side promised in it: one kept, one late, one to come. @returns how many promises */
export const inventTalks = async (
  tx: Tx,
  act: Act,
  random: Random,
  relation: HeldRelation,
): Promise<number> => {
  if (random() > 0.5) return 0
  const promise = (side: "home" | "partner", what: string, days: number) => ({
    side,
    what: `${demoMark} ${what}`,
    dueOn: addDays(act.today, days),
  })
  const promises = [
    promise("home", "ส่งรายชื่อผู้ประกอบการ", -10 + Math.floor(random() * 20)),
    promise("partner", "ยืนยันกำหนดการเยือน", 30 + Math.floor(random() * 60)),
  ]
  await writeTalk(tx, act, relation, {
    happenedOn: preciseDate(addDays(act.today, -40)),
    channel: "meeting",
    contactId: null,
    summary: invented("หารือแผนงานปีหน้า"),
    promises,
  })
  return promises.length
}
