import type { Step } from "../../table/rules.ts"
import { committee, foreignAffairs, interior, provinceAlone, reviews } from "../offices/rules.ts"
import { resolutionAsks, strategyAsks, studyAsks } from "../questions/rules.ts"

/** Steps 1 to 4: from the strategy to the partner that both ministries approved. */
export const partnerSteps: readonly Step[] = [
  {
    id: "strategy",
    number: "1",
    name: { th: "กำหนดยุทธศาสตร์", en: "Strategy" },
    says: {
      th: "จังหวัดกำหนดเป้าหมาย ผลที่คาดหวัง และผู้มีส่วนได้ส่วนเสีย",
      en: "The province sets goals, expected results and who takes part",
    },
    asks: strategyAsks,
    desks: provinceAlone(30, {
      id: "submit",
      to: "study",
      label: { th: "กำหนดยุทธศาสตร์แล้ว เริ่มศึกษาเมือง", en: "The strategy stands: begin the study" },
      done: { th: "กำหนดยุทธศาสตร์แล้ว", en: "set the strategy" },
    }),
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
    desks: provinceAlone(60, {
      id: "submit",
      to: "committee",
      effect: "propose_relation",
      label: { th: "เสนอคณะกรรมการจังหวัด", en: "Put it to the provincial committee" },
      done: { th: "เสนอคณะกรรมการจังหวัด", en: "put it to the provincial committee" },
    }),
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
]
