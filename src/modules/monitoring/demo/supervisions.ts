import { execute, type Services } from "#database/act.ts"
import { onDay } from "#database/on-day.ts"
import { addDays } from "#kernel/dates.ts"
import { between, invented, pick, type Random, shuffled } from "#kernel/invented.ts"
import type { InventedPerson } from "#modules/access/index.ts"
import { problems } from "../evaluation/rules.ts"
import { addFinding } from "../supervision/commands/add-finding.ts"
import { finishFinding } from "../supervision/commands/finish-finding.ts"
import { recordSupervision } from "../supervision/commands/record-supervision.ts"
import { type Inventing, ofMinistry, officersByProvince } from "./cast.ts"

const provincesSeen = 10
const found = [
  ["จังหวัดไม่มีผู้รับผิดชอบประจำ เมื่อโยกย้ายจึงไม่มีผู้ติดต่อกับอีกฝ่าย", "แต่งตั้งผู้รับผิดชอบหลักและรอง แล้วแจ้งอีกฝ่าย"],
  ["หอการค้าจัดกิจกรรมเองหลายครั้ง แต่ไม่มีรายงานถึงจังหวัด", "ส่งลิงก์รายงานให้หอการค้าและมหาวิทยาลัย"],
  ["แผนปีถัดไปไม่มีงบประมาณรองรับ", "บรรจุโครงการในแผนพัฒนาจังหวัด"],
] as const

/**
 * Invents supervision visits and listening meetings of the last two years, each with findings: some followed up, some waiting
 * for the province or the ministry. @returns how many visits and meetings
 */
export const inventSupervisions = async (
  services: Services,
  people: readonly InventedPerson[],
  random: Random,
): Promise<number> => {
  const reviewer = ofMinistry(people, "reviewer")
  if (!reviewer) return 0
  const chosen = shuffled(random, [...officersByProvince(people)]).slice(0, provincesSeen)
  for (const [province, officer] of chosen) await inventOne({ services, random, reviewer, officer }, province)
  return chosen.length
}

const inventOne = async (
  { services, random, reviewer, officer }: Inventing,
  province: string,
): Promise<void> => {
  const heldOn = addDays(services.today(), -between(random, 20, 700))
  const then = onDay(services, heldOn)
  const kind = random() < 0.7 ? "visit" : "listening"
  const { id: supervision } = await execute(then, reviewer, recordSupervision, {
    kind,
    province,
    heldOn,
    place: invented("ศาลากลางจังหวัด"),
    ledBy: invented("กองการต่างประเทศ สำนักงานปลัดกระทรวงมหาดไทย"),
    attended: [invented("สำนักงานจังหวัด หอการค้าจังหวัด มหาวิทยาลัยในพื้นที่")],
    summary: invented("ติดตามผลตามแผนปี ปัญหาอุปสรรค และข้อเสนอของหน่วยงานในพื้นที่"),
  })
  for (const [says, followUp] of shuffled(random, found).slice(0, between(random, 1, 2))) {
    const dueOn = addDays(heldOn, between(random, 45, 120))
    const { id: finding } = await execute(then, reviewer, addFinding, {
      supervision,
      says: invented(says),
      relation: null,
      problem: pick(random, problems).id,
      followUp: invented(followUp),
      responsible: random() < 0.8 ? "province" : "ministry",
      dueOn,
    })
    const on = addDays(dueOn, between(random, -20, 20))
    if (on > services.today() || random() < 0.25) continue
    await execute(onDay(services, on), officer, finishFinding, {
      supervision,
      finding,
      on,
      note: invented("ดำเนินการแล้ว รายงานผลในการประชุมคณะทำงาน"),
    })
  }
}
