import type { Services } from "#database/act.ts"
import type { Paper } from "#documents/papers/paper.ts"
import { conflict } from "#kernel/errors.ts"
import { toThaiNumerals } from "#kernel/numerals.ts"
import type { Composed, PaperKind } from "#modules/files/index.ts"
import { studyFiles } from "../files.ts"
import { paths } from "../paths.ts"
import { outcomeOfStudy } from "../queries/outcome.ts"
import { getStudy } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import { appraisalBlocks } from "./appraisal.ts"

/** Until all have appraised, what each found is kept from the others; a paper would tell it. */
const waitsForAppraisers = {
  th: "ยังมีผู้ประเมินที่ยังไม่ส่งผล พิมพ์ผลได้เมื่อทุกคนส่งผลแล้วหรือเมื่อสรุปการศึกษา",
  en: "Somebody has still to appraise; the result is printed when all have, or when the study is concluded",
}

const compose = async ({ database, today }: Services, id: string): Promise<Composed> => {
  const study = await getStudy(database.query, id, today())
  if (study.state === "open" && study.appraisals.some(({ state }) => state === "asked"))
    throw conflict(waitsForAppraisers)
  const title = `ผลการศึกษาความเหมาะสมของคู่ความสัมพันธ์ ${study.home.nameTh ?? study.home.nameEn}`
  const paper: Paper = {
    title,
    language: "th",
    made: today(),
    blocks: [
      { kind: "heading", level: 1, text: "เอกสารประกอบการพิจารณาของคณะกรรมการ", align: "center" },
      { kind: "heading", level: 2, text: toThaiNumerals(title), align: "center", after: 10 },
      ...appraisalBlocks(study, outcomeOfStudy(study)),
    ],
  }
  return { name: `ผลการศึกษา ${study.number}`, paper }
}

/** A study with its result, for a committee. */
export const studyPaper: PaperKind = {
  kind: "study",
  label: { th: "เอกสารประกอบการพิจารณา: ผลการศึกษา", en: "Committee paper: the study’s result" },
  read: selectionRights["study.read"],
  find: studyFiles.find,
  path: paths.study,
  compose,
}
