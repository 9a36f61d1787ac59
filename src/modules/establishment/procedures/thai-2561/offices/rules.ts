import type { Grant } from "#kernel/rights.ts"
import type { Ask } from "../../answers/rules.ts"
import type { Decision, Desk } from "../../table/rules.ts"

const ofProvince = (who: "officer" | "executive" | "committee_secretary"): Grant => ({
  who,
  of: ["province", "bangkok"],
  within: "own_units",
})

/** Whose case it is: the officer who prepares it and the governor who decides for the province. */
export const provincePeople: readonly Grant[] = [ofProvince("officer"), ofProvince("executive")]

const province = {
  office: "province",
  name: { th: "จังหวัด", en: "Province" },
  actors: provincePeople,
} as const

/** The province works by itself, fills the case in, and passes it on. */
export const provinceAlone = (days: number, passes: Omit<Decision, "kind">): readonly Desk[] => [
  { ...province, days, fills: true, decisions: [{ kind: "forward", ...passes }] },
]

export const committee = {
  office: "committee",
  name: { th: "คณะกรรมการจังหวัด", en: "Provincial committee" },
  actors: [ofProvince("committee_secretary"), ...provincePeople],
} as const

export const interior = {
  office: "interior",
  name: { th: "กระทรวงมหาดไทย", en: "Ministry of Interior" },
  actors: [{ who: "reviewer", of: ["interior"] }],
  waitsFor: "reviewer",
} as const satisfies Partial<Desk>

export const foreignAffairs = {
  office: "foreign_affairs",
  name: { th: "กระทรวงการต่างประเทศ", en: "Ministry of Foreign Affairs" },
  actors: [{ who: "reviewer", of: ["foreign_affairs"] }],
  waitsFor: "reviewer",
} as const satisfies Partial<Desk>

export const councilOfState = {
  office: "council_of_state",
  name: { th: "สำนักงานคณะกรรมการกฤษฎีกา", en: "Office of the Council of State" },
  actors: [{ who: "reviewer", of: ["council_of_state"] }],
  waitsFor: "reviewer",
  when: { field: "departs", is: "yes" },
} as const satisfies Partial<Desk>

export const minister = {
  office: "minister",
  name: { th: "รัฐมนตรีว่าการกระทรวงมหาดไทย (มท.๑)", en: "Minister of Interior" },
  actors: [{ who: "minister_office", of: ["interior"] }],
  waitsFor: "minister_office",
} as const satisfies Partial<Desk>

/** What a return is about; indicator 1.2 counts those for a fault of procedure. */
const returnedFor: Ask = {
  field: "returned_for",
  kind: "choice",
  optional: true,
  options: [
    { value: "procedure", label: { th: "ไม่เป็นไปตามแนวทางปฏิบัติ", en: "A fault of procedure" } },
    { value: "papers", label: { th: "เอกสารไม่ครบหรือไม่ถูกต้อง", en: "Papers missing or wrong" } },
    { value: "substance", label: { th: "สาระของเรื่อง", en: "The substance" } },
  ],
  label: { th: "ส่งคืนเพราะเรื่องใด", en: "What is the return about?" },
  hint: {
    th: "เว้นไว้ได้ การส่งคืนที่ไม่ระบุนับเป็นการไม่เป็นไปตามแนวทางปฏิบัติในตัวชี้วัด 1.2",
    en: "May be left out; indicator 1.2 then counts it as a fault of procedure",
  },
}

/** What every office that reviews may decide; where that leads is the step's own. */
export const reviews = (on: string, back: string, refused: string): readonly Decision[] => [
  {
    id: "approve",
    kind: "forward",
    to: on,
    label: { th: "เห็นชอบ", en: "Approve" },
    done: { th: "เห็นชอบ", en: "approved" },
    opinions: ["agree", "agree_with_conditions"],
  },
  {
    id: "return",
    kind: "return",
    to: back,
    reason: "required",
    asks: [returnedFor],
    label: { th: "ส่งคืนให้แก้ไข", en: "Return for correction" },
    done: { th: "ส่งคืนให้แก้ไข", en: "returned it for correction" },
    opinions: ["agree_with_conditions", "object"],
  },
  {
    id: "reject",
    kind: "reject",
    to: refused,
    reason: "required",
    label: { th: "ไม่เห็นชอบ", en: "Reject" },
    done: { th: "ไม่เห็นชอบ", en: "rejected it" },
    opinions: ["object"],
  },
]

/** The same for the Minister, who approves rather than agrees. */
export const approvals = (on: string, back: string, refused: string): readonly Decision[] => [
  {
    id: "approve",
    kind: "forward",
    to: on,
    label: { th: "มท.๑ อนุมัติ", en: "The Minister approves" },
    done: { th: "อนุมัติ", en: "approved" },
    opinions: ["agree"],
    effect: "await_signature",
  },
  ...reviews(on, back, refused).slice(1),
]
