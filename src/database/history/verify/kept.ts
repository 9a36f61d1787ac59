import { existsSync } from "node:fs"
import { type FiledSeal, readKeptSeals } from "../seal-files.ts"
import { nameOfSeal, type SealRow } from "./chain.ts"
import type { Findings } from "./findings.ts"
import type { Text } from "#kernel/text.ts"

/** How the seals that were kept fit. */
export type KeptResult = {
  readonly compared: number
  /** The newest kept seal that fits: up to its time, nothing has been rewritten. */
  readonly provenUntil: string | undefined
  readonly notices: readonly Text[]
}

/** Seals that were kept outside of the chain: only they show that it was rewritten whole, or cut off. */
export type KeptCheck = {
  /** Tells of a seal of the chain, oldest first. */
  readonly meet: (seal: SealRow) => void
  readonly finish: () => KeptResult
}

export const checkKept = (folders: readonly string[], findings: Findings): KeptCheck => {
  const read = folders.filter((folder) => existsSync(folder)).map(readKeptSeals)
  const kept = read.flatMap(({ seals }) => seals)
  for (const file of read.flatMap(({ unreadable }) => unreadable))
    findings.add({ code: "kept_seal_unreadable", text: unreadableText(file) })
  const missing = Map.groupBy(kept, ({ seal }) => nameOfSeal(seal))
  let provenUntil: string | undefined
  let last: SealRow | undefined
  let restored: SealRow | undefined
  const meet = (seal: SealRow) => {
    for (const filed of missing.get(nameOfSeal(seal)) ?? []) {
      if (filed.seal.hash === seal.hash.toString("hex")) provenUntil = seal.at
      else findings.add({ code: "kept_seal_differs", at: filed.seal.at, text: differsText(filed) })
    }
    missing.delete(nameOfSeal(seal))
    if (last && seal.epoch > last.epoch) restored = seal
    last = seal
  }
  const finish = () => {
    const notices: Text[] = []
    for (const filed of [...missing.values()].flat()) {
      if (restored && filed.seal.epoch < restored.epoch) notices.push(lostText(filed, restored))
      else findings.add({ code: "kept_seal_missing", at: filed.seal.at, text: cutText(filed, last) })
    }
    return { compared: kept.length, provenUntil, notices }
  }
  return { meet, finish }
}

const unreadableText = (file: string): Text => ({
  th: `แฟ้มตราประทับ ${file} อ่านไม่ได้หรือถูกแก้ไข`,
  en: `seal file ${file} cannot be read as a seal`,
})

const differsText = ({ file, seal }: FiledSeal): Text => ({
  th: `ตราประทับ ${nameOfSeal(seal)} ไม่ตรงกับที่เก็บไว้ใน ${file}: ประวัติก่อน ${seal.at} ถูกเขียนใหม่`,
  en: `seal ${nameOfSeal(seal)} is not the one that was kept in ${file}: history before ${seal.at} was rewritten`,
})

const cutText = ({ file, seal }: FiledSeal, last: SealRow | undefined): Text => {
  return {
    th: `ประวัติถูกตัดท้าย: ${file} มีตราประทับ ${nameOfSeal(seal)} (${seal.at}, ${seal.entries} รายการ) แต่ฐานข้อมูลสิ้นสุดที่ ${last ? `${nameOfSeal(last)} (${last.at})` : "ไม่มีตราประทับ"}`,
    en: `history was cut off: ${file} holds seal ${nameOfSeal(seal)} (${seal.at}, ${seal.entries} entries), but the database ends at ${last ? `${nameOfSeal(last)} (${last.at})` : "none"}`,
  }
}

const lostText = ({ file, seal }: FiledSeal, restored: SealRow): Text => {
  return {
    th: `ตราประทับ ${nameOfSeal(seal)} (${file}) ไม่อยู่ในฐานข้อมูลที่กู้คืนเมื่อ ${restored.at}: งานหลังการสำรองข้อมูลหายไปกับการกู้คืน`,
    en: `seal ${nameOfSeal(seal)} (${file}) is not in the register that was restored at ${restored.at}: what was done after its backup was lost with the restore`,
  }
}
