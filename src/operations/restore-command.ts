import { resolve } from "node:path"
import { createInterface } from "node:readline/promises"
import { type CliCall, type CliCommand, WrongUse } from "#cli/command.ts"
import { restoreBackup, readStanding } from "#database/backup/restore-backup.ts"
import { tryBackup } from "#database/backup/try-backup.ts"
import { allMigrations } from "#database/connect.ts"
import { sealFolder } from "#database/history/seal-files.ts"
import { type Report, verifyHistory } from "#database/history/verify/verify.ts"
import { conflict } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { operationRights } from "../operation-rights.ts"
import { runningServer } from "../instance.ts"
import { linesOf } from "./audit-command.ts"
import { oneFolder } from "./backup-command.ts"

/** `restore DIR`: puts a backup into an empty database, or in the place of what is there, and proves its history. */
export const restoreCommand: CliCommand = {
  words: ["restore"],
  takes: "DIR",
  right: operationRights["operation.restore"],
  summary: { th: "กู้คืนข้อมูลจากโฟลเดอร์สำรอง", en: "Restore everything from a backup" },
  options: {
    replace: { type: "boolean", help: { th: "แทนที่ข้อมูลที่มีอยู่", en: "Replace what is in the database" } },
    yes: { type: "boolean", help: { th: "ไม่ต้องถามยืนยัน", en: "Do not ask again" } },
    trial: {
      type: "boolean",
      help: {
        th: "ทดลองกู้คืนลงฐานข้อมูลชั่วคราว ไม่แตะต้องข้อมูลจริง",
        en: "Try it in a database made for it and thrown away; touches nothing",
      },
    },
  },
  json: true,
  run: async (call) => {
    const [folder, ...rest] = call.positionals
    if (folder === undefined || rest.length > 0) throw new WrongUse(oneFolder)
    const from = resolve(folder)
    const report = call.flag("trial") ? await tryBackup(from) : await restore(call, from)
    call.print(report, () => [call.t(call.flag("trial") ? tried : restored), ...linesOf(report, call.t)])
    if (!report.ok) throw conflict(doubtful)
  },
}

const restore = async (call: CliCall, from: string): Promise<Report> => {
  const url = await call.ownerUrl()
  const { acts, relations, others } = await readStanding(url)
  if (others > 0 || (await runningServer(call.dataFolder))) throw conflict(stillRuns)
  if (acts + relations > 0) {
    if (!call.flag("replace")) throw conflict(notEmpty(acts, relations))
    if (!call.flag("yes") && !(await confirmed(call.t(question(acts, relations)))))
      throw conflict(notConfirmed)
  }
  const { dataFolder } = call
  await restoreBackup({ from, url, dataFolder, migrations: allMigrations(), now: () => new Date() })
  const { database } = await call.services()
  return verifyHistory(database.pool, { sealFolders: [sealFolder(dataFolder)] })
}

const confirmed = async (text: string): Promise<boolean> => {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(`${text} `)
  terminal.close()
  return answer.trim() === "replace"
}

const restored: Text = {
  th: "กู้คืนข้อมูลแล้ว ทุกคนต้องเข้าสู่ระบบใหม่",
  en: "Restored. Everybody has to sign in again.",
}
const tried: Text = {
  th: "ทดลองกู้คืนสำเร็จ ข้อมูลสำรองใช้งานได้",
  en: "Tried: the backup can be restored.",
}
const doubtful: Text = {
  th: "กู้คืนได้ครบ แต่ประวัติในข้อมูลสำรองไม่ตรงกับตราประทับ",
  en: "All of it was restored, but the history that it brought does not hold",
}
const stillRuns: Text = {
  th: "ระบบยังทำงานกับฐานข้อมูลนี้อยู่ หยุดก่อนแล้วจึงกู้คืน",
  en: "Maitri still works on this database; stop it first",
}
const notEmpty = (acts: number, relations: number): Text => ({
  th: `ฐานข้อมูลไม่ว่าง (ความสัมพันธ์ ${relations} คู่ การกระทำ ${acts} รายการ) ถ้าต้องการแทนที่ทั้งหมดให้ใช้ --replace`,
  en: `The database is not empty (${relations} relations, ${acts} acts); to replace all of it use --replace`,
})
const question = (acts: number, relations: number): Text => ({
  th: `จะลบความสัมพันธ์ ${relations} คู่และประวัติ ${acts} รายการ พิมพ์ replace เพื่อยืนยัน:`,
  en: `This removes ${relations} relations and a history of ${acts} acts. Type replace to go on:`,
})
const notConfirmed: Text = {
  th: "ยังไม่ได้ยืนยัน จึงไม่ได้เปลี่ยนแปลงอะไร (ใช้ --yes เมื่อไม่มีหน้าจอให้ถาม)",
  en: "Not confirmed, so nothing was changed (use --yes where nobody can be asked)",
}
