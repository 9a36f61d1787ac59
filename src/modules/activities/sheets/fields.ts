import type { Text } from "#kernel/text.ts"

const t = (th: string, en: string): Text => ({ th, en })

/** What a column of a table of activities can say, and what it is called; in the order in which it is asked and written. */
export const fieldLabels = {
  serial: t("ลำดับที่", "Serial number"),
  number: t("เลขทะเบียนความสัมพันธ์", "Number of the relation"),
  home: t("จังหวัดหรือฝ่ายไทย", "Thai province"),
  partner: t("คู่ความสัมพันธ์", "Partner"),
  title: t("ชื่อกิจกรรม", "Name of the activity"),
  kind: t("ประเภท", "Kind"),
  dimension: t("มิติความร่วมมือ", "Dimension"),
  state: t("สถานะ", "State"),
  stateReason: t("เหตุผลที่เลื่อนหรือยกเลิก", "Reason of postponing or cancelling"),
  beginsOn: t("วันเริ่ม", "Begins on"),
  endsOn: t("วันสิ้นสุด", "Ends on"),
  place: t("สถานที่", "Place"),
  organisersHome: t("ผู้จัดฝ่ายไทย", "Organisers, Thai side"),
  organisersPartner: t("ผู้จัดฝ่ายคู่ความสัมพันธ์", "Organisers, partner’s side"),
  joint: t("จัดร่วมกันสองฝ่าย", "Both sides took part"),
  peopleHome: t("ผู้เข้าร่วมฝ่ายไทย (คน)", "People, Thai side"),
  peoplePartner: t("ผู้เข้าร่วมฝ่ายคู่ความสัมพันธ์ (คน)", "People, partner’s side"),
  outputs: t("ผลผลิต", "Outputs"),
  outcomes: t("ผลลัพธ์", "Outcomes"),
  nextStep: t("ขั้นต่อไป", "Next step"),
  sdgs: t("เป้าหมาย SDG", "SDG targets"),
  plannedBaht: t("งบประมาณตามแผน (บาท)", "Planned budget (baht)"),
  spentBaht: t("งบประมาณที่ใช้จริง (บาท)", "Spent (baht)"),
  source: t("แหล่งงบประมาณ", "Source of money"),
  published: t("เผยแพร่", "Published"),
} as const satisfies Record<string, Text>

export type Field = keyof typeof fieldLabels
export const fields = Object.keys(fieldLabels) as readonly Field[]

/** Which column, from 0, says what. */
export type Columns = Readonly<Partial<Record<Field, number>>>

/** Without a name and a day there is no activity; the relation is told by its number, or by both sides. */
export const missingFields = (chosen: readonly string[]): readonly Field[] => {
  const needed: readonly Field[] = chosen.includes("number")
    ? ["title", "beginsOn"]
    : ["home", "partner", "title", "beginsOn"]
  return needed.filter((field) => !chosen.includes(field))
}

const more: Readonly<Partial<Record<Field, readonly string[]>>> = {
  serial: ["ลำดับ", "ที่", "No"],
  number: ["เลขทะเบียน", "Relation", "Relation number"],
  home: ["จังหวัด", "ฝ่ายไทย", "ชื่อจังหวัด", "Province", "Home"],
  partner: ["เมืองคู่ความสัมพันธ์", "เมืองพี่เมืองน้อง", "เมืองต่างประเทศ", "คู่เมือง", "Partner city", "Sister city"],
  title: ["กิจกรรม", "โครงการกิจกรรม", "ชื่อโครงการ", "ชื่อโครงการกิจกรรม", "รายการ", "Activity", "Title", "Name"],
  kind: ["ประเภทกิจกรรม", "ลักษณะกิจกรรม", "Type"],
  dimension: ["มิติ", "ด้าน", "สาขาความร่วมมือ", "Sector", "Field"],
  state: ["สถานภาพ", "ผลการดำเนินงาน", "Status"],
  beginsOn: ["วันที่", "วันที่จัด", "วันที่เริ่ม", "วันเดือนปี", "ระยะเวลา", "Date", "Start", "Start date", "From"],
  endsOn: ["วันที่สิ้นสุด", "ถึงวันที่", "End", "End date", "Until"],
  place: ["สถานที่จัด", "Venue"],
  organisersHome: ["ผู้จัด", "หน่วยงานที่รับผิดชอบ", "หน่วยงานผู้รับผิดชอบ", "หน่วยงาน", "Organiser", "Organisers"],
  organisersPartner: ["ผู้จัดฝ่ายต่างประเทศ", "หน่วยงานต่างประเทศ", "Partner organiser"],
  peopleHome: ["จำนวนผู้เข้าร่วม", "ผู้เข้าร่วม", "จำนวนคน", "Participants", "People"],
  outputs: ["ผลที่ได้", "ผลสำเร็จ", "ผลการจัดกิจกรรม", "Output", "Results", "Result"],
  outcomes: ["ผลลัพธ์ที่เกิดขึ้น", "Outcome"],
  spentBaht: ["งบประมาณ", "งบที่ใช้", "ค่าใช้จ่าย", "Budget", "Cost", "Spent"],
  plannedBaht: ["งบตามแผน", "งบที่ตั้งไว้", "Planned"],
  source: ["แหล่งงบ", "ที่มาของงบประมาณ", "Source"],
}

/** Headings that offices use, likeliest first. */
export const headings = Object.fromEntries(
  fields.map((field) => [field, [fieldLabels[field].th, fieldLabels[field].en, ...(more[field] ?? [])]]),
) as unknown as Readonly<Record<Field, readonly string[]>>
