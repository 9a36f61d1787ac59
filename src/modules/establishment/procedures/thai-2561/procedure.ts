import type { Day } from "#kernel/dates.ts"
import type { Procedure } from "../table/rules.ts"
import {
  approvals,
  committee,
  councilOfState,
  foreignAffairs,
  interior,
  minister,
  province,
  provincePeople,
  reviews,
} from "./offices/rules.ts"
import { draftAsks, resolutionAsks, signingAsks, strategyAsks, studyAsks } from "./questions/rules.ts"

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
  steps: [
    {
      id: "strategy",
      number: "1",
      name: { th: "กำหนดยุทธศาสตร์", en: "Strategy" },
      says: {
        th: "จังหวัดกำหนดเป้าหมาย ผลที่คาดหวัง และผู้มีส่วนได้ส่วนเสีย",
        en: "The province sets goals, expected results and who takes part",
      },
      asks: strategyAsks,
      desks: [
        {
          ...province,
          days: 30,
          fills: true,
          decisions: [
            {
              id: "submit",
              kind: "forward",
              to: "study",
              label: { th: "กำหนดยุทธศาสตร์แล้ว เริ่มศึกษาเมือง", en: "The strategy stands: begin the study" },
              done: { th: "กำหนดยุทธศาสตร์แล้ว", en: "set the strategy" },
            },
          ],
        },
      ],
    },
    {
      id: "study",
      number: "2",
      name: { th: "ค้นหาและศึกษาเมือง", en: "Search and study" },
      says: {
        th: "จังหวัดศึกษาข้อมูลพื้นฐานและความเหมาะสมของเมืองที่สนใจ แล้วเสนอหนึ่งแห่ง",
        en: "The province studies one or more places, and proposes one",
      },
      asks: studyAsks,
      study: true,
      desks: [
        {
          ...province,
          days: 60,
          fills: true,
          decisions: [
            {
              id: "submit",
              kind: "forward",
              to: "committee",
              effect: "propose_relation",
              label: { th: "เสนอคณะกรรมการจังหวัด", en: "Put it to the provincial committee" },
              done: { th: "เสนอคณะกรรมการจังหวัด", en: "put it to the provincial committee" },
            },
          ],
        },
      ],
    },
    {
      id: "committee",
      number: "3",
      name: { th: "คณะกรรมการจังหวัดพิจารณา", en: "Provincial committee" },
      says: {
        th: "คณะกรรมการจังหวัดมีมติ จังหวัดบันทึกมติพร้อมการประชุมและเอกสาร",
        en: "The committee resolves; the province records meeting, resolution and papers",
      },
      asks: [],
      desks: [
        {
          ...committee,
          days: 30,
          decisions: [
            {
              id: "approve",
              kind: "forward",
              to: "partner_review",
              asks: resolutionAsks,
              label: {
                th: "คณะกรรมการเห็นชอบ ส่งกระทรวง",
                en: "The committee approved: send it to the ministries",
              },
              done: { th: "มีมติเห็นชอบ", en: "approved" },
            },
            {
              id: "return",
              kind: "return",
              to: "study",
              reason: "required",
              asks: resolutionAsks,
              label: { th: "คณะกรรมการให้ศึกษาเพิ่ม", en: "The committee wants more study" },
              done: { th: "มีมติให้ศึกษาเพิ่ม", en: "asked for more study" },
            },
            {
              id: "reject",
              kind: "reject",
              to: "rejected_by_committee",
              reason: "required",
              asks: resolutionAsks,
              label: { th: "คณะกรรมการไม่เห็นชอบ", en: "The committee rejected it" },
              done: { th: "มีมติไม่เห็นชอบ", en: "rejected it" },
            },
          ],
        },
      ],
    },
    {
      id: "partner_review",
      number: "4",
      name: { th: "ส่วนกลางพิจารณาเมือง", en: "Review of the partner" },
      says: {
        th: "กระทรวงมหาดไทยและกระทรวงการต่างประเทศพิจารณาพร้อมกัน และตรวจว่าเป็นหน่วยการปกครองระดับเดียวกัน",
        en: "Interior and Foreign Affairs review side by side, and check that both are of one level",
      },
      asks: [],
      desks: [
        { ...interior, days: 15, decisions: reviews("mou_draft", "study", "partner_rejected") },
        { ...foreignAffairs, days: 15, decisions: reviews("mou_draft", "study", "partner_rejected") },
      ],
    },
    {
      id: "mou_draft",
      number: "5",
      name: { th: "ร่างบันทึกความเข้าใจ", en: "Draft of the memorandum" },
      says: {
        th: "จังหวัดตกลงสาขาความร่วมมือกับอีกฝ่าย และยกร่างจากแบบมาตรฐาน",
        en: "The province agrees the areas with the partner, and drafts from the fixed format",
      },
      asks: draftAsks,
      desks: [
        {
          ...province,
          days: 60,
          fills: true,
          decisions: [
            {
              id: "submit",
              kind: "forward",
              to: "mou_review",
              effect: "propose_relation",
              label: { th: "ส่งร่างให้ส่วนกลางพิจารณา", en: "Send the draft for review" },
              done: { th: "ส่งร่างให้ส่วนกลางพิจารณา", en: "sent the draft for review" },
            },
          ],
        },
      ],
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
      desks: [
        {
          ...province,
          days: 90,
          fills: true,
          decisions: [
            {
              id: "sign",
              kind: "forward",
              to: "completed",
              effect: "sign_relation",
              asks: signingAsks,
              label: { th: "ลงนามแล้ว", en: "It has been signed" },
              done: { th: "ลงนามแล้ว", en: "signed" },
            },
          ],
        },
      ],
    },
  ],
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
