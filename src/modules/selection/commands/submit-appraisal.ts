import { type Act, command, type Tx } from "#database/act.ts"
import { conflict, invalid, type Issue, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Subject } from "#kernel/rights.ts"
import { settleMatters, tell } from "#modules/work/index.ts"
import type { Criterion } from "../criteria/definition.ts"
import { appraisedKind } from "../kinds.ts"
import { paths } from "../paths.ts"
import { type Appraisal, findAppraisal, type Score } from "../queries/appraisals.ts"
import type { Study } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import { holdStudy } from "../store/hold.ts"
import { touchStudy } from "../store/studies.ts"
import { isStanding } from "../studies/rules.ts"
import { refuseObstacle } from "./checks.ts"

export type SubmitAppraisal = {
  readonly id: string
  readonly note: string | null
  /** What is not there is not known to the appraiser. */
  readonly scores: readonly Score[]
}

type Found = { readonly appraisal: Appraisal; readonly study: Study; readonly subject: Subject }

/** Submits what one appraiser found. It is final: whoever has seen what the others found no longer judges alone. */
export const submitAppraisal = command<
  SubmitAppraisal,
  Found,
  { readonly id: string; readonly study: string }
>({
  right: selectionRights["study.appraise"],
  find: async (tx, { id }, { today }) => {
    const first = isUuid(id) ? await findAppraisal(tx, id, today) : undefined
    if (!first) throw notFound({ th: "ไม่พบการประเมินนี้", en: "There is no such appraisal" })
    const { study } = await holdStudy(tx, first.studyId, today)
    const appraisal = study.appraisals.find((one) => one.id === id) ?? first
    return { appraisal, study, subject: { units: [study.home.code], accountIds: appraisal.holders } }
  },
  run: async (tx, act, { id, note, scores }, { appraisal, study }) => {
    refuseObstacle("appraise", study)
    if (appraisal.state !== "asked") throw conflict(appraisal.state === "submitted" ? done : notAsked)
    const issues = issuesOfScores(study, scores)
    if (issues.length > 0) throw invalid(issues)
    await keepScores(tx, act, id, scores)
    const by = act.actor.kind === "person" ? act.actor.accountId : null
    await tx
      .updateTable("appraisal")
      .set({ state: "submitted", submitted_at: act.at, submitted_by: by, note })
      .where("id", "=", id)
      .execute()
    await settleMatters(tx, act, { subject: { kind: "appraisal", id }, as: "done" })
    await touchStudy(tx, act, study.id)
    if (!study.appraisals.some((other) => other.id !== id && other.state === "asked"))
      await tellComplete(tx, act, study)
    return { id, study: study.id }
  },
})

const issuesOfScores = ({ candidates, criteria }: Study, scores: readonly Score[]): Issue[] => {
  const standing = new Set(candidates.filter(isStanding).map(({ id }) => id))
  const byCode = new Map(criteria.definition.criteria.map((criterion) => [criterion.code, criterion]))
  const seen = new Set<string>()
  const wrong = scores.flatMap((score) => {
    const path = `scores.${score.candidate}.${score.criterion}`
    const criterion = byCode.get(score.criterion)
    if (!criterion || !standing.has(score.candidate) || seen.has(path)) return [{ path, text: noSuch }]
    seen.add(path)
    return onItsScale(score, criterion) ? [] : [{ path, text: offScale }]
  })
  const known = scores.some(({ low }) => low !== null)
  return known ? wrong : [...wrong, { path: "scores", text: nothingScored }]
}

const onItsScale = ({ low, high }: Score, { from, to }: Criterion): boolean =>
  (low === null && high === null) ||
  (low !== null && high !== null && from <= low && low <= high && high <= to)

const keepScores = async (tx: Tx, act: Act, id: string, scores: readonly Score[]) => {
  if (scores.length === 0) return
  const rows = scores.map(({ candidate, criterion, low, high, reason }) => ({
    id: act.newId(),
    appraisal_id: id,
    candidate_id: candidate,
    criterion,
    low,
    high,
    reason,
  }))
  await tx.insertInto("score").values(rows).execute()
}

const tellComplete = (tx: Tx, act: Act, { id, number, title, organisationId }: Study) =>
  tell(tx, act, {
    key: `study:${id}:appraised:${act.id}`,
    kind: appraisedKind,
    to: [{ organisation: organisationId, role: "officer" }],
    title: {
      th: `ผู้ประเมินส่งผลครบแล้ว: การศึกษาที่ ${number} ${title}`,
      en: `All appraisals are in: study No. ${number}, ${title}`,
    },
    path: paths.result(id),
  })

const done = {
  th: "ส่งผลการประเมินนี้แล้ว ผลที่ส่งแล้วแก้ไขไม่ได้",
  en: "This appraisal was submitted; what was submitted is final",
}
const notAsked = { th: "การประเมินนี้ถูกยกเลิกแล้ว", en: "This appraisal is no longer asked for" }
const noSuch = {
  th: "ไม่มีหน่วยหรือเกณฑ์นี้ในการศึกษา หรือให้คะแนนซ้ำ",
  en: "The study has no such candidate or criterion, or it was scored twice",
}
const offScale = { th: "คะแนนอยู่นอกมาตรา", en: "The score lies off the scale" }
const nothingScored = {
  th: "ยังไม่ได้ให้คะแนนเลย หากไม่ทราบทุกข้อ โปรดแจ้งผู้ขอให้เปลี่ยนผู้ประเมิน",
  en: "Nothing was scored. If nothing is known to you, tell whoever asked to choose somebody else",
}
