import type { Kind } from "#modules/work/index.ts"

/** That somebody is to appraise candidates. */
export const appraiseKind: Kind = {
  name: "study.appraise",
  label: { th: "การประเมินคู่ความสัมพันธ์", en: "Appraisals of partners" },
}

/** That all who were asked have appraised. */
export const appraisedKind: Kind = {
  name: "study.appraised",
  label: { th: "ผลการประเมินครบแล้ว", en: "Appraisals that are complete" },
}
