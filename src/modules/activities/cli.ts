import { type CliCommand, WrongUse } from "#cli/command.ts"
import { execute } from "#database/act.ts"
import { systemActor } from "#kernel/rights.ts"
import type { InventedPerson } from "#modules/access/index.ts"
import { demonstrate } from "./commands/demonstrate.ts"
import { activityRights } from "./rights.ts"

/** `demo`: invented, plainly labelled activities over the real pairs; never into a database that holds real ones. */
const demoCommand: CliCommand = {
  words: ["demo"],
  right: activityRights["activity.demonstrate"],
  summary: {
    th: "สร้างชุดข้อมูลสาธิตสิบปีบนคู่จริงในทะเบียน ทุกรายการมีป้ายว่าสมมติ",
    en: "Make a demonstration set of ten years over the real pairs, all labelled as invented",
  },
  options: {
    seed: {
      type: "string",
      value: "NUMBER",
      help: { th: "เลขตั้งต้น เลขเดิมได้ชุดเดิม", en: "The same number makes the same set" },
    },
  },
  json: true,
  run: async (call) => {
    const seed = Number(call.text("seed") ?? "2569")
    if (!Number.isInteger(seed))
      throw new WrongUse({ th: "seed ต้องเป็นจำนวนเต็ม", en: "seed is a whole number" })
    const services = await call.services()
    const password = `maitri-${services.newId().slice(-12)}`
    const made = await execute(services, systemActor("demo"), demonstrate, { seed, password })
    call.print({ ...made, password }, () => [
      call.t({
        th: `สร้างชุดสาธิตแล้ว: ${made.relations} คู่ ${made.activities} กิจกรรม ${made.projects} โครงการ`,
        en: `Made: ${made.relations} pairs, ${made.activities} activities, ${made.projects} projects`,
      }),
      call.t({
        th: `ผู้ใช้สมมติ ${made.people.length} คน รหัสผ่านเดียวกัน (แสดงครั้งนี้ครั้งเดียว): ${password}`,
        en: `${made.people.length} invented people, all with this password, shown this once: ${password}`,
      }),
      ...shownPeople(made.people).map(({ email, organisation }) => `  ${email}  ${organisation}`),
    ])
  },
}

/** Whom to begin with: the ministries that decide, and one province; JSON has all. */
const shownPeople = (people: readonly InventedPerson[]): readonly InventedPerson[] => {
  const centre = people.filter(({ organisation }) => /มหาดไทย|กระทรวงการต่างประเทศ|กฤษฎีกา/.test(organisation))
  const ofProvinces = people.filter(({ organisation }) => organisation.startsWith("จังหวัด"))
  const province = ofProvinces[0]?.organisation
  return [...centre, ...ofProvinces.filter(({ organisation }) => organisation === province)]
}

export const activityCommands: readonly CliCommand[] = [demoCommand]
