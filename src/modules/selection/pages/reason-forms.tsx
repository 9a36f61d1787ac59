import { notFound } from "#kernel/errors.ts"
import { same, type Text } from "#kernel/text.ts"
import { TextArea } from "#ui/forms/fields.tsx"
import { reopenStudy } from "../commands/reopen-study.ts"
import { withdrawAppraisal } from "../commands/withdraw-appraisal.ts"
import { withdrawCandidate } from "../commands/withdraw-candidate.ts"
import { withdrawStudy } from "../commands/withdraw-study.ts"
import { paths } from "../paths.ts"
import { findAppraisal } from "../queries/appraisals.ts"
import type { Candidate } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import { studyFor } from "../api/present.ts"
import { words } from "../words.ts"
import { candidateInFull } from "./parts.tsx"
import { candidateIn, studyToAct } from "./study-for.ts"
import { studyForm } from "./study-form.tsx"
import { pageWords } from "./words.ts"

const Reason = () => <TextArea name="reason" label={words.reason} hint={pageWords.reasonHint} />

/** Acts that need nothing but their reason. */
export const reasonForms = [
  ...studyForm<{ readonly candidate: Candidate }>({
    path: paths.withdrawCandidate(":id", ":candidate"),
    right: selectionRights["study.change"],
    find: async (request) => {
      const study = await studyToAct(request, "change")
      return { study, candidate: candidateIn(request, study) }
    },
    action: ({ study, candidate }) => paths.withdrawCandidate(study.id, candidate.id),
    back: ({ study, candidate }) => paths.candidate(study.id, candidate.id),
    after: ({ study }) => paths.study(study.id),
    title: () => pageWords.withdrawCandidate,
    subject: ({ candidate }) => candidateInFull(candidate),
    lead: pageWords.withdrawCandidateLead,
    values: () => ({}),
    Fields: Reason,
    act: pageWords.withdrawCandidate,
    done: pageWords.saved,
    send: (request, { study, candidate }, { of, key }) =>
      request.execute(
        withdrawCandidate,
        { id: study.id, candidate: candidate.id },
        { reason: of("reason") || undefined, idempotencyKey: key },
      ),
  }),
  ...studyForm<{ readonly appraisal: { readonly id: string; readonly post: Text } }>({
    path: paths.withdrawAppraisal(":id"),
    right: selectionRights["study.ask"],
    find: async (request) => {
      const { services } = request
      const id = request.parameter("id")
      const appraisal = await findAppraisal(services.database.query, id, services.today())
      if (!appraisal) throw notFound({ th: "ไม่พบการประเมินนี้", en: "There is no such appraisal" })
      return { study: await studyFor(request, appraisal.studyId, selectionRights["study.ask"]), appraisal }
    },
    action: ({ appraisal }) => paths.withdrawAppraisal(appraisal.id),
    back: ({ study }) => paths.study(study.id),
    title: () => pageWords.withdrawAppraisal,
    subject: ({ appraisal }) => appraisal.post,
    lead: pageWords.withdrawAppraisalLead,
    values: () => ({}),
    Fields: Reason,
    act: pageWords.withdrawAppraisal,
    done: pageWords.saved,
    send: (request, { appraisal }, { of, key }) =>
      request.execute(
        withdrawAppraisal,
        { id: appraisal.id },
        { reason: of("reason") || undefined, idempotencyKey: key },
      ),
  }),
  ...(
    [
      ["reopen", reopenStudy],
      ["withdraw", withdrawStudy],
    ] as const
  ).flatMap(([act, command]) =>
    studyForm<object>({
      path: paths[act](":id"),
      right: selectionRights[`study.${act}`],
      find: async (request) => ({ study: await studyToAct(request, act) }),
      action: ({ study }) => paths[act](study.id),
      back: ({ study }) => paths.study(study.id),
      title: () => pageWords[act],
      subject: ({ study }) => same(study.title),
      lead: pageWords[`${act}Lead`],
      values: () => ({}),
      revision: ({ study }) => study.revision,
      Fields: Reason,
      act: pageWords[act],
      done: pageWords.saved,
      send: (request, { study }, { of, revision, key }) =>
        request.execute(
          command,
          { id: study.id, revision },
          { reason: of("reason") || undefined, idempotencyKey: key },
        ),
    }),
  ),
]
