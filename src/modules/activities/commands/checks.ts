import { conflict } from "#kernel/errors.ts"

/** @throws Refusal (conflict) where somebody changed the record after the revision that the sender saw */
export const refuseMoved = (held: { readonly revision: number }, revision: number): void => {
  if (held.revision !== revision) throw conflict(movedOn)
}

const movedOn = {
  th: "มีผู้อื่นแก้ไขรายการนี้ไปแล้วระหว่างที่คุณทำอยู่ สิ่งที่พิมพ์ไว้ยังอยู่ เปิดหน้ารายการในอีกแท็บเพื่อดูสิ่งที่เปลี่ยน แล้วบันทึกอีกครั้ง",
  en: "Somebody else changed this while you were at work on it. What you typed is kept; look at the record in another tab, then save again",
}
