import { execute, type Services } from "#database/act.ts"
import { onDay } from "#database/on-day.ts"
import { addDays, type Day, fiscalYear, fiscalYearOf } from "#kernel/dates.ts"
import { between, invented, type Random } from "#kernel/invented.ts"
import type { InventedPerson } from "#modules/access/index.ts"
import { completeTask } from "../commands/complete-task.ts"
import { giveTask } from "../commands/give-task.ts"
import { recordMeeting } from "../commands/record-meeting.ts"
import { registerHandbook } from "../commands/register-handbook.ts"
import { registerTraining } from "../commands/register-training.ts"
import { setUpGroup } from "../commands/set-up-group.ts"
import { getGroup } from "../queries/registers.ts"
import { type Inventor, ofMinistry, officersByProvince } from "./cast.ts"

const yearsBack = 4
/**
 * Invents what the first and third group of indicators count: handbooks, trainings, working groups with their meetings and
 * tasks, over the last fiscal years; not in every province, as it is. @returns how many entries of the registers
 */
export const inventRegisters = async (
  services: Services,
  people: readonly InventedPerson[],
  random: Random,
): Promise<number> => {
  const ministry = ofMinistry(people, "officer")
  if (!ministry) return 0
  const running = fiscalYearOf(services.today())
  const years = Array.from({ length: yearsBack + 1 }, (_, index) => running - yearsBack + index)
  let made = await inventHandbooks(services, ministry, running)
  made += await inventGroup({ services, random, by: ministry }, "central", years)
  for (const [province, by] of officersByProvince(people)) {
    const inventing = { services, random, by }
    for (const year of years) if (random() < 0.35) made += await inventTraining(inventing, province, year)
    if (random() < 0.6) made += await inventGroup(inventing, province, years.slice(between(random, 0, 3)))
  }
  return made
}

type Inventing = { readonly services: Services; readonly random: Random; readonly by: Inventor }

const inventHandbooks = async (services: Services, by: Inventor, running: number): Promise<number> => {
  const [first, second] = [fiscalYear(running - yearsBack).from, fiscalYear(running - 1).from]
  for (const [at, publishedOn, validUntil] of [
    [1, first, addDays(second, -1)],
    [2, second, undefined],
  ] as const)
    await execute(onDay(services, publishedOn), by, registerHandbook, {
      title: invented(`คู่มือการดำเนินความสัมพันธ์เมืองพี่เมืองน้อง ฉบับที่ ${at}`),
      publishedOn,
      validFrom: publishedOn,
      validUntil,
    })
  return 2
}

const inventTraining = async (
  { services, random, by }: Inventing,
  province: string,
  year: number,
): Promise<number> => {
  const heldOn = addDays(fiscalYear(year).from, between(random, 20, 300))
  if (heldOn > services.today()) return 0
  await execute(onDay(services, heldOn), by, registerTraining, {
    province,
    course: invented("หลักสูตรเจ้าหน้าที่ความสัมพันธ์เมืองพี่เมืองน้อง"),
    heldOn,
    validUntil: addDays(heldOn, 730),
    officers: between(random, 1, 4),
  })
  return 1
}

const inventGroup = async (
  inventing: Inventing,
  province: string,
  years: readonly number[],
): Promise<number> => {
  const { services, random, by } = inventing
  const [first] = years
  if (first === undefined) return 0
  const setUpOn = addDays(fiscalYear(first).from, between(random, 0, 40))
  const of = province === "central" ? "ส่วนกลาง" : "จังหวัด"
  const { id } = await execute(onDay(services, setUpOn), by, setUpGroup, {
    province,
    name: invented(`คณะทำงานขับเคลื่อนความสัมพันธ์เมืองพี่เมืองน้อง ${of}`),
    setUpOn,
    orderNumber: `${between(random, 100, 4000)}/${first}`,
  })
  let made = 1
  for (const year of years) {
    const heldOn = addDays(fiscalYear(year).from, between(random, 45, 330))
    if (heldOn > services.today() || random() < 0.2) continue
    await inventMeeting(inventing, id, heldOn)
    made += 2
  }
  return made
}

/** A meeting that gives a task, which is done in time, late, or not yet. */
const inventMeeting = async ({ services, random, by }: Inventing, id: string, heldOn: Day): Promise<void> => {
  const then = onDay(services, heldOn)
  const dueOn = addDays(heldOn, between(random, 30, 90))
  await execute(then, by, recordMeeting, {
    id,
    heldOn,
    resolution: invented("ให้ติดตามคู่ที่ไม่มีกิจกรรม และรายงานผลในการประชุมครั้งต่อไป"),
  })
  await execute(then, by, giveTask, { id, title: invented("สำรวจคู่ที่ไม่มีกิจกรรมและเสนอแผนฟื้น"), dueOn })
  const on = addDays(dueOn, between(random, -20, 30))
  if (on > services.today() || random() < 0.15) return
  const { tasks } = await getGroup(services.database.pool, id)
  const open = tasks.find(({ doneOn }) => !doneOn)
  if (open) await execute(onDay(services, on), by, completeTask, { id, task: open.id, on })
}
