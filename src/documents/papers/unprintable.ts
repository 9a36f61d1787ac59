import { conflict, type Refusal } from "#kernel/errors.ts"

const notShown = /the text `\\?"(.+?)\\?"` could not be displayed/g

/** As the setter writes a sign that cannot be seen: \u{200d}. */
const unseen = /^\\+u\{/

/**
 * Why a paper for the archive cannot be printed, where it is for signs that no font of ours has: emoji, scripts of elsewhere.
 * @param problem what the setter of the paper said
 */
export const unprintable = (problem: string): Refusal | undefined => {
  const all = [...problem.matchAll(notShown)].map(([, sign = ""]) => sign)
  if (all.length === 0) return undefined
  const signs = [...new Set(all.filter((sign) => !unseen.test(sign)))].slice(0, 10).join(" ")
  return conflict({
    th: `ข้อความมีเครื่องหมายที่ตัวพิมพ์ของเอกสารไม่มี ${signs} จึงจัดทำเป็น PDF/A ไม่ได้ ลบออกจากข้อความแล้วลองใหม่ หรือจัดทำเป็น PDF หรือ Word`,
    en: `The text has signs that the paper’s fonts lack: ${signs}. PDF/A is not possible with them; take them out and try again, or print it as PDF or Word`,
  })
}
