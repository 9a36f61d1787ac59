import type { Act, Tx } from "#database/act.ts"
import { Refusal } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { readSetting } from "#modules/access/index.ts"
import { type OverdueReport, overdueReports } from "../queries/overdue.ts"
import { gateOnPlans, gateOnTravel } from "../settings.ts"

/** The reports gate (domain.md, "Reports gate"): reports are overdue, and what was asked for is not taken until they are filed. */
export class ReportsOverdue extends Refusal {
  readonly reports: readonly OverdueReport[]

  constructor(reports: readonly OverdueReport[]) {
    super("conflict", gateText(reports.length), [], { reports })
    this.reports = reports
  }
}

const gateText = (count: number): Text => ({
  th: `มีรายงานกิจกรรมเกินกำหนด ${count} รายการ โปรดส่งรายงานก่อน แล้วจึงทำรายการนี้อีกครั้ง`,
  en: `${count} reports of activities are overdue; file them first, then do this again`,
})

const switches = { plan: gateOnPlans, activity: gateOnTravel } as const

/** @throws ReportsOverdue where the gate is switched on and reports of the relation are overdue */
export const refuseWhileReportsAreOverdue = async (
  tx: Tx,
  act: Act,
  relationId: string,
  what: keyof typeof switches,
): Promise<void> => {
  if (!(await readSetting(tx, switches[what]))) return
  const reports = await overdueReports(tx, relationId, act.today)
  if (reports.length > 0) throw new ReportsOverdue(reports)
}
