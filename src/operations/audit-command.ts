import { resolve } from "node:path"
import type { CliCall, CliCommand } from "#cli/command.ts"
import { sealFolder } from "#database/history/seal-files.ts"
import type { Finding } from "#database/history/verify/findings.ts"
import { type Report, verifyHistory } from "#database/history/verify/verify.ts"
import { Refusal } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { operationRights } from "../operation-rights.ts"

/** `audit verify`: proves the history against its seals, and says exactly what does not fit. */
export const auditCommand: CliCommand = {
  words: ["audit", "verify"],
  right: operationRights["operation.verify"],
  summary: { th: "พิสูจน์ประวัติกับตราประทับ", en: "Prove the history against its seals" },
  options: {
    seals: {
      type: "string",
      value: "DIR",
      help: {
        th: "เทียบกับตราประทับที่เก็บไว้ที่อื่นด้วย",
        en: "Compare with seals that were kept elsewhere too",
      },
    },
  },
  json: true,
  run: async (call) => {
    const elsewhere = call.text("seals")
    const folders = [sealFolder(call.dataFolder), ...(elsewhere ? [resolve(elsewhere)] : [])]
    const report = await verifyHistory((await call.services()).database.pool, { sealFolders: folders })
    call.print(report, () => linesOf(report, call.t))
    if (!report.ok) throw new Refusal("conflict", notProven(report))
  },
}

const notProven = ({ counts }: Report): Text => {
  const count = Object.values(counts).reduce((sum, each) => sum + each, 0)
  return {
    th: `ประวัติไม่ตรงกับตราประทับ พบ ${count} จุด`,
    en: `The history does not hold: ${count} ${count === 1 ? "finding" : "findings"}`,
  }
}

/** The report for people: what was read, then what was found, each on a line. */
export const linesOf = (report: Report, t: CliCall["t"]): readonly string[] => [
  t(readText(report)),
  ...(report.newestSeal ? [t(newestText(report.newestSeal))] : []),
  ...(report.kept.compared > 0 ? [t(keptText(report))] : []),
  ...report.epochs.filter(({ origin }) => origin).map((epoch) => t(epochText(epoch))),
  ...report.notices.map(t),
  ...report.findings.flatMap((finding) => findingLines(finding, t)),
  ...leftOut(report).map(t),
  ...(report.ok ? [t(proven)] : []),
]

const readText = ({ entries, seals, waiting, redacted, seconds }: Report): Text => {
  const rate = Math.round(entries / seconds)
  return {
    th: `อ่าน ${entries} รายการ ตราประทับ ${seals} ดวง ใน ${seconds.toFixed(1)} วินาที (${rate} รายการต่อวินาที) รอประทับตรา ${waiting} ลบข้อมูลส่วนบุคคลแล้ว ${redacted}`,
    en: `${entries} entries under ${seals} seals read in ${seconds.toFixed(1)} s (${rate} a second); ${waiting} wait for the next seal, ${redacted} redacted`,
  }
}

const newestText = ({ epoch, number, at, hash }: NonNullable<Report["newestSeal"]>): Text => ({
  th: `ตราล่าสุด ${epoch}/${number} เมื่อ ${at} ${hash}`,
  en: `newest seal ${epoch}/${number} of ${at} ${hash}`,
})

const keptText = ({ kept }: Report): Text => ({
  th: `เทียบกับตราที่เก็บไว้ ${kept.compared} ดวง ตรงกันถึง ${kept.provenUntil ?? "-"}`,
  en: `compared with ${kept.compared} kept seals, which fit until ${kept.provenUntil ?? "-"}`,
})

const epochText = ({ epoch, from, origin }: Report["epochs"][number]): Text => ({
  th: `ช่วงที่ ${epoch} เริ่มเมื่อ ${from}: ${origin}`,
  en: `epoch ${epoch} began at ${from}: ${origin}`,
})

const findingLines = (finding: Finding, t: CliCall["t"]): readonly string[] => [
  `${finding.code}: ${t(finding.text)}`,
  ...(finding.fields ?? []).map(
    ({ field, kept, found }) => `    ${field}: ${JSON.stringify(kept)} → ${JSON.stringify(found)}`,
  ),
]

const leftOut = ({ counts, findings }: Report): readonly Text[] => {
  const all = Object.values(counts).reduce((sum, each) => sum + each, 0)
  const more = all - findings.length
  return more > 0 ? [{ th: `และอีก ${more} จุด`, en: `and ${more} more` }] : []
}

const proven: Text = { th: "ประวัติครบถ้วนและไม่ถูกแก้ไข", en: "The history is whole and unaltered" }
