import type { Step } from "../../table/rules.ts"
import {
  approvals,
  councilOfState,
  foreignAffairs,
  interior,
  minister,
  provinceAlone,
  reviews,
} from "../offices/rules.ts"
import { draftAsks, signingAsks } from "../questions/rules.ts"

/** Steps 5 to 7: from the draft of the memorandum to its signing. */
export const memorandumSteps: readonly Step[] = [
  {
    id: "mou_draft",
    number: "5",
    name: { th: "ร่างบันทึกความเข้าใจ", en: "Draft of the memorandum" },
    says: {
      th: "จังหวัดตกลงสาขาความร่วมมือกับอีกฝ่าย และยกร่างจากแบบมาตรฐาน",
      en: "The province agrees the areas with the partner, and drafts from the fixed format",
    },
    asks: draftAsks,
    desks: provinceAlone(60, {
      id: "submit",
      to: "mou_review",
      effect: "propose_relation",
      label: { th: "ส่งร่างให้ส่วนกลางพิจารณา", en: "Send the draft for review" },
      done: { th: "ส่งร่างให้ส่วนกลางพิจารณา", en: "sent the draft for review" },
    }),
  },
  {
    id: "mou_review",
    number: "6",
    name: { th: "พิจารณาร่างบันทึกความเข้าใจ", en: "Review of the memorandum" },
    says: {
      th: "สองกระทรวงพิจารณาพร้อมกัน ถ้าร่างต่างจากแบบ สำนักงานคณะกรรมการกฤษฎีกาพิจารณาด้วย",
      en: "Both ministries review; the Council of State too where the draft departs from the format",
    },
    asks: [],
    desks: [
      { ...interior, days: 15, decisions: reviews("minister", "mou_draft", "memorandum_rejected") },
      { ...foreignAffairs, days: 15, decisions: reviews("minister", "mou_draft", "memorandum_rejected") },
      { ...councilOfState, days: 30, decisions: reviews("minister", "mou_draft", "memorandum_rejected") },
    ],
  },
  {
    id: "minister",
    number: "6",
    name: { th: "เสนอ มท.๑ อนุมัติ", en: "The Minister’s approval" },
    says: {
      th: "รัฐมนตรีว่าการกระทรวงมหาดไทยอนุมัติก่อนลงนาม",
      en: "The Minister of Interior approves before signing",
    },
    asks: [],
    desks: [{ ...minister, days: 10, decisions: approvals("signing", "mou_draft", "memorandum_rejected") }],
  },
  {
    id: "signing",
    number: "7",
    name: { th: "ลงนาม", en: "Signing" },
    says: { th: "อนุมัติแล้ว รอลงนามร่วมกับอีกฝ่าย", en: "Approved, and waiting to be signed by both sides" },
    asks: [],
    desks: provinceAlone(90, {
      id: "sign",
      to: "completed",
      effect: "sign_relation",
      asks: signingAsks,
      label: { th: "ลงนามแล้ว", en: "It has been signed" },
      done: { th: "ลงนามแล้ว", en: "signed" },
    }),
  },
]
