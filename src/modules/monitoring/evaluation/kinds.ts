import type { Kind } from "#modules/work/index.ts"

/** Kinds of matters that evaluations and supervision open. */
export const evaluationKinds = {
  fill: { name: "evaluation.fill", label: { th: "การประเมินผลที่ต้องจัดทำ", en: "Evaluations to be written" } },
  review: {
    name: "evaluation.review",
    label: { th: "การประเมินผลที่รอพิจารณา", en: "Evaluations to be reviewed" },
  },
  follow: {
    name: "evaluation.follow",
    label: { th: "ผลการประเมินที่ต้องดำเนินการ", en: "Decisions of evaluations to be carried out" },
  },
  finding: {
    name: "supervision.follow_up",
    label: { th: "งานติดตามจากการนิเทศและรับฟัง", en: "Follow-up of visits and listening meetings" },
  },
} as const satisfies Record<string, Kind>
