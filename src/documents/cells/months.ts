import { monthNames } from "#kernel/format.ts"

const shortMonths = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split(" ")
const numberOfMonth = new Map<string, number>()
for (const [index, name] of monthNames("th").entries()) numberOfMonth.set(name, index + 1)
for (const [index, name] of shortMonths.entries()) numberOfMonth.set(name.replaceAll(".", ""), index + 1)
for (const [index, name] of monthNames("en").entries()) {
  numberOfMonth.set(name.toLowerCase(), index + 1)
  numberOfMonth.set(name.slice(0, 3).toLowerCase(), index + 1)
}

/** "ม.ค.", "มกราคม", "Jan", "January": 1 to 12. */
export const monthNumber = (name: string): number | undefined =>
  numberOfMonth.get(name.replace(/[.\s]/gu, "").toLowerCase()) ?? numberOfMonth.get(name.replace(/\s/gu, ""))
