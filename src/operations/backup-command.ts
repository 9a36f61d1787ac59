import { resolve } from "node:path"
import { type CliCommand, WrongUse } from "#cli/command.ts"
import type { Manifest } from "#database/backup/manifest.ts"
import { writeBackup } from "#database/backup/write-backup.ts"
import type { Text } from "#kernel/text.ts"
import { operationRights } from "../operation-rights.ts"

/** `backup DIR`: everything that a register consists of, as of one moment, while the server works. */
export const backupCommand: CliCommand = {
  words: ["backup"],
  takes: "DIR",
  right: operationRights["operation.back_up"],
  summary: { th: "สำรองข้อมูลทั้งหมดลงโฟลเดอร์", en: "Back everything up into a folder" },
  options: {},
  json: true,
  run: async (call) => {
    const [into, ...rest] = call.positionals
    if (into === undefined || rest.length > 0) throw new WrongUse(oneFolder)
    const url = await call.ownerUrl()
    const { dataFolder } = call
    const manifest = await writeBackup({ url, dataFolder, into: resolve(into), now: () => new Date() })
    call.print(manifest, () => linesOf(resolve(into), manifest).map(call.t))
  },
}

export const oneFolder: Text = { th: "ระบุโฟลเดอร์หนึ่งโฟลเดอร์", en: "Name one folder" }

const linesOf = (folder: string, manifest: Manifest): readonly Text[] => {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const { files, seal, secret } = manifest
  return [
    {
      th: `สำรองข้อมูลลง ${folder} แล้ว: ${manifest.tables.length} ตาราง ${rows} แถว ${files.count} ไฟล์`,
      en: `Backed up into ${folder}: ${manifest.tables.length} tables, ${rows} rows, ${files.count} files`,
    },
    ...(seal
      ? [
          {
            th: `ตราประทับ ${seal.epoch}/${seal.number} ${seal.hash}`,
            en: `seal ${seal.epoch}/${seal.number} ${seal.hash}`,
          },
        ]
      : []),
    ...files.missing.map((hash) => ({
      th: `ไม่พบหรือเสียหาย: ไฟล์ ${hash}`,
      en: `missing or damaged: file ${hash}`,
    })),
    secret
      ? {
          th: "มีกุญแจลับของระบบอยู่ด้วย โปรดเก็บโฟลเดอร์นี้ในที่ปลอดภัย",
          en: "It holds the installation’s secret: keep this folder safe",
        }
      : {
          th: "ไม่มีกุญแจลับของระบบ (MAITRI_SECRET) โปรดเก็บไว้ต่างหาก",
          en: "It does not hold the installation’s secret (MAITRI_SECRET): keep that apart",
        },
  ]
}
