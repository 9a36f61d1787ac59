import type { Day } from "#kernel/dates.ts"
import type { Procedure } from "../table/rules.ts"
import { memorandumSteps } from "./memorandum/rules.ts"
import { provincePeople } from "./offices/rules.ts"
import { partnerSteps } from "./partner/rules.ts"

/**
 * The Thai procedure of 10 October B.E. 2561 (002, section 5.4; 000, Table 2; domain.md). The resolution names the steps
 * and not their days: the days are this system's first setting (docs/decisions, "Procedures are data").
 */
export const thai2561: Procedure = {
  id: "th-2561",
  name: {
    th: "แนวทางปฏิบัติในการสถาปนาความสัมพันธ์เมืองพี่เมืองน้อง พ.ศ. 2561",
    en: "Procedure for establishing sister-city relations, B.E. 2561",
  },
  legalBasis: {
    th: "มติคณะรัฐมนตรีเมื่อวันที่ 10 ตุลาคม 2561",
    en: "Cabinet resolution of 10 October B.E. 2561 (2018)",
  },
  effectiveFrom: "2018-10-10" as Day,
  opens: provincePeople,
  starts: { establish: "strategy", renew: "mou_draft", amend: "mou_draft" },
  withdraws: provincePeople,
  listed: { awaiting_signature: "signing", minister_approved: "signing" },
  steps: [...partnerSteps, ...memorandumSteps],
  ends: [
    { id: "completed", number: "8", outcome: "completed", name: { th: "ดำเนินกิจกรรม", en: "Activities" } },
    {
      id: "rejected_by_committee",
      outcome: "rejected",
      otherCandidateAt: "study",
      name: { th: "คณะกรรมการจังหวัดไม่เห็นชอบ", en: "Rejected by the committee" },
    },
    {
      id: "partner_rejected",
      outcome: "rejected",
      otherCandidateAt: "study",
      name: { th: "ไม่เห็นชอบเมืองที่เสนอ", en: "The partner was rejected" },
    },
    {
      id: "memorandum_rejected",
      outcome: "rejected",
      name: { th: "ไม่เห็นชอบบันทึกความเข้าใจ", en: "The memorandum was rejected" },
    },
  ],
}
