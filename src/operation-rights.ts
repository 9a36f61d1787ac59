import { defineRights } from "#kernel/rights.ts"

/** What those who run the program may ask of it: over HTTP, and on the machine itself. */
export const operationRights = defineRights(
  {
    "operation.health": [{ who: "anyone" }],
    "operation.metrics": [{ who: "anyone" }],
    "operation.verify": [{ who: "system" }],
    "operation.back_up": [{ who: "system" }],
    "operation.restore": [{ who: "system" }],
  },
  {
    "operation.health": { th: "ถามว่าระบบยังทำงานอยู่หรือไม่", en: "ask whether the program is well" },
    "operation.metrics": { th: "อ่านตัวเลขการทำงานของระบบ", en: "read the program’s figures" },
    "operation.verify": { th: "พิสูจน์ประวัติกับตราประทับ", en: "prove the history against its seals" },
    "operation.back_up": { th: "สำรองข้อมูล", en: "make a backup" },
    "operation.restore": { th: "กู้คืนข้อมูล", en: "restore a backup" },
  },
)
