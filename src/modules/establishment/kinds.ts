import type { Kind } from "#modules/work/index.ts"

/** A case waits for an office in a step. */
export const waits: Kind = {
  name: "case.step",
  label: { th: "เรื่องการสถาปนาที่รอดำเนินการ", en: "Cases that wait to be acted on" },
}

/** A case was rejected, and the search may go on with another candidate. */
export const another: Kind = {
  name: "case.another",
  label: { th: "เลือกเมืองอื่นหลังไม่ได้รับความเห็นชอบ", en: "Choosing another candidate after a refusal" },
}

/** A case came from an official list, and its province completes it. */
export const completes: Kind = {
  name: "case.complete",
  label: { th: "เรื่องจากบัญชีรายชื่อที่รอจังหวัดเติมข้อมูล", en: "Cases from a list that wait to be completed" },
}

/** What became of a case. */
export const news: Kind = {
  name: "case.news",
  label: { th: "ความคืบหน้าของเรื่องการสถาปนา", en: "What became of cases" },
}

/** A remark that waits for its answer. */
export const remark: Kind = {
  name: "case.remark",
  label: { th: "ข้อสังเกตที่รอคำชี้แจง", en: "Remarks that wait for an answer" },
}

export const establishmentKinds: readonly Kind[] = [waits, another, completes, news, remark]
