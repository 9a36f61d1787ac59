import { defineRights, type Grant } from "#kernel/rights.ts"

const register: readonly Grant[] = [
  { who: "administrator" },
  { who: "officer", of: ["interior"] },
  { who: "officer", of: ["province", "bangkok"], within: "own_units" },
]

/** Who may do what with relations. Reading is open to all; a province writes its own. */
export const registryRights = defineRights(
  {
    "relation.read": [{ who: "anyone" }],
    "relation.create": register,
    "relation.correct": register,
    "relation.end": register,
    "relation.renew": register,
    "relation.merge": [{ who: "administrator" }, { who: "officer", of: ["interior"] }],
    "import.read": [{ who: "anyone" }],
    "import.apply": [{ who: "system" }, ...register],
    "import.first_list": [{ who: "system" }],
    "import.decide": register,
    "import.reopen": register,
    "import.undo": register,
  },
  {
    "relation.read": { th: "อ่านทะเบียนความสัมพันธ์", en: "read the register" },
    "relation.create": { th: "เพิ่มความสัมพันธ์", en: "add a relation" },
    "relation.correct": { th: "แก้ไขความสัมพันธ์", en: "correct a relation" },
    "relation.end": { th: "บันทึกการสิ้นสุดความสัมพันธ์", en: "end a relation" },
    "relation.renew": { th: "บันทึกการต่ออายุความสัมพันธ์", en: "renew a relation" },
    "relation.merge": { th: "รวมความสัมพันธ์ที่ซ้ำกัน", en: "merge relations entered twice" },
    "import.read": { th: "ดูการนำเข้ารายการ", en: "see imported lists" },
    "import.apply": { th: "นำเข้ารายการ", en: "import a list" },
    "import.first_list": {
      th: "นำเข้าบัญชีทางการสู่ทะเบียนที่ยังว่าง",
      en: "import the official list into an empty register",
    },
    "import.decide": { th: "ตัดสินข้อสงสัยของรายการนำเข้า", en: "decide doubts of an import" },
    "import.reopen": { th: "เพิกถอนคำตัดสินข้อสงสัย", en: "take back the decision on a doubt" },
    "import.undo": { th: "ยกเลิกการนำเข้า", en: "undo an import" },
  },
)
