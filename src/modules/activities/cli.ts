import { type CliCommand, WrongUse } from "#cli/command.ts"
import { execute } from "#database/act.ts"
import { systemActor } from "#kernel/rights.ts"
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
    const made = await execute(await call.services(), systemActor("demo"), demonstrate, { seed })
    call.print(made, () => [
      call.t({
        th: `สร้างชุดสาธิตแล้ว: ${made.relations} คู่ ${made.activities} กิจกรรม ${made.projects} โครงการ`,
        en: `Made: ${made.relations} pairs, ${made.activities} activities, ${made.projects} projects`,
      }),
    ])
  },
}

export const activityCommands: readonly CliCommand[] = [demoCommand]
