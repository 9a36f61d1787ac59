import { invalid, type Issue } from "#kernel/errors.ts"
import { same } from "#kernel/text.ts"
import { FieldGroup, Radios, TextArea, TextField } from "#ui/forms/fields.tsx"
import { usePage } from "#ui/page-context.ts"
import { answerGates, type GateEntry } from "../commands/answer-gates.ts"
import { concludeStudy } from "../commands/conclude-study.ts"
import { correctStudy } from "../commands/correct-study.ts"
import { writeBackground } from "../commands/write-background.ts"
import type { GateState } from "../outcome/outcome.ts"
import { paths } from "../paths.ts"
import type { Candidate, Study } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import { type Background, isStanding, topics } from "../studies/rules.ts"
import { words } from "../words.ts"
import { candidateInFull } from "./parts.tsx"
import { candidateIn, studyToAct } from "./study-for.ts"
import { studyForm } from "./study-form.tsx"
import { pageWords } from "./words.ts"

const right = selectionRights["study.change"]

const valuesIn = (fields: Readonly<Record<string, string | null | undefined>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value ?? ""]]))

const correctPages = studyForm<object>({
  path: paths.correctStudy(":id"),
  right,
  find: async (request) => ({ study: await studyToAct(request, "change") }),
  action: ({ study }) => paths.correctStudy(study.id),
  back: ({ study }) => paths.study(study.id),
  title: () => pageWords.correctStudy,
  values: ({ study: { title, purpose } }) => valuesIn({ title, purpose }),
  revision: ({ study }) => study.revision,
  Fields: () => (
    <>
      <TextField name="title" label={words.studyTitle} />
      <TextArea name="purpose" label={words.purpose} optional />
    </>
  ),
  act: pageWords.save,
  done: pageWords.saved,
  send: (request, { study }, { of, revision, key }) => {
    if (!of("title")) throw invalid([{ path: "title", text: titleNeeded }])
    const input = {
      id: study.id,
      revision,
      title: of("title").slice(0, 300),
      purpose: of("purpose").slice(0, 4000) || null,
    }
    return request.execute(correctStudy, input, { idempotencyKey: key })
  },
})

const titleNeeded = { th: "ตั้งชื่อการศึกษา", en: "Give the study a title" }

type OfCandidate = { readonly candidate: Candidate }

const findCandidate = async (request: Parameters<typeof studyToAct>[0]) => {
  const study = await studyToAct(request, "change")
  return { study, candidate: candidateIn(request, study) }
}

const ofCandidate = {
  right,
  find: findCandidate,
  back: ({ study, candidate }: OfCandidate & { readonly study: Study }) =>
    paths.candidate(study.id, candidate.id),
  subject: ({ candidate }: OfCandidate) => candidateInFull(candidate),
  revision: ({ candidate }: OfCandidate) => candidate.revision,
  act: pageWords.save,
  done: pageWords.saved,
}

const backgroundPages = studyForm<OfCandidate>({
  ...ofCandidate,
  path: paths.background(":id", ":candidate"),
  action: ({ study, candidate }) => paths.background(study.id, candidate.id),
  title: () => pageWords.writeBackground,
  lead: pageWords.backgroundLead,
  values: ({ candidate: { background } }) =>
    valuesIn(
      Object.fromEntries(
        topics.flatMap((topic) => [
          [`${topic}.says`, background[topic]?.says],
          [`${topic}.source`, background[topic]?.source],
        ]),
      ),
    ),
  Fields: () => (
    <>
      {topics.map((topic) => (
        <div class="topic-fields">
          <TextArea name={`${topic}.says`} label={words.topics[topic]} rows={3} optional />
          <TextField name={`${topic}.source`} label={words.source} hint={pageWords.sourceHint} optional />
        </div>
      ))}
    </>
  ),
  send: (request, { study, candidate }, { of, revision, key }) => {
    const background: Background = Object.fromEntries(
      topics.flatMap((topic) => {
        const says = of(`${topic}.says`).slice(0, 8000)
        return says ? [[topic, { says, source: of(`${topic}.source`).slice(0, 1000) || null }]] : []
      }),
    )
    const input = { id: study.id, candidate: candidate.id, revision, background }
    return request.execute(writeBackground, input, { idempotencyKey: key })
  },
})

const states: readonly GateState[] = ["met", "not_met", "unknown"]

const gatePages = studyForm<OfCandidate>({
  ...ofCandidate,
  path: paths.gates(":id", ":candidate"),
  action: ({ study, candidate }) => paths.gates(study.id, candidate.id),
  title: () => pageWords.answerGates,
  lead: pageWords.gatesLead,
  values: ({ study, candidate: { gates } }) =>
    valuesIn(
      Object.fromEntries(
        study.criteria.definition.gates.flatMap(({ code }) => {
          const found = gates.find(({ gate }) => gate === code)
          return [
            [`gates.${code}`, found?.answer ?? "unknown"],
            [`gates.${code}.reason`, found?.reason],
            [`gates.${code}.evidence`, found?.evidence],
          ]
        }),
      ),
    ),
  Fields: ({ about: { study } }) => (
    <>
      {study.criteria.definition.gates.map(({ code, name, asks }) => (
        <div class="topic-fields">
          <Radios
            name={`gates.${code}`}
            label={name}
            hint={asks}
            options={states.map((state) => ({ value: state, label: words.gateAnswers[state] }))}
          />
          <TextArea name={`gates.${code}.reason`} label={pageWords.gateReason} rows={2} optional />
          <TextField name={`gates.${code}.evidence`} label={words.evidence} optional />
        </div>
      ))}
    </>
  ),
  send: (request, { study, candidate }, { of, revision, key }) => {
    const answers = study.criteria.definition.gates.map(({ code }): GateEntry => ({
      gate: code,
      answer: states.find((state) => state === of(`gates.${code}`)) ?? "unknown",
      reason: of(`gates.${code}.reason`).slice(0, 2000) || null,
      evidence: of(`gates.${code}.evidence`).slice(0, 1000) || null,
    }))
    const input = { id: study.id, candidate: candidate.id, revision, answers }
    return request.execute(answerGates, input, { idempotencyKey: key })
  },
})

const concludePages = studyForm<object>({
  path: paths.conclude(":id"),
  right: selectionRights["study.conclude"],
  find: async (request) => ({ study: await studyToAct(request, "conclude") }),
  action: ({ study }) => paths.conclude(study.id),
  back: ({ study }) => paths.study(study.id),
  title: () => pageWords.conclude,
  subject: ({ study }) => same(study.title),
  lead: pageWords.concludeLead,
  values: () => ({}),
  revision: ({ study }) => study.revision,
  Fields: ({ about: { study } }) => (
    <>
      <SeeResult study={study} />
      <Radios
        name="chosen"
        label={words.chosen}
        options={[
          ...study.candidates
            .filter(isStanding)
            .map((candidate) => ({ value: candidate.id, label: candidateInFull(candidate) })),
          { value: "none", label: pageWords.noneChosen },
        ]}
      />
      <TextArea name="conclusion" label={words.conclusion} hint={pageWords.conclusionHint} />
    </>
  ),
  act: pageWords.conclude,
  done: pageWords.concludedNotice,
  send: (request, { study }, { of, revision, key }) => {
    const issues: Issue[] = []
    if (!of("chosen")) issues.push({ path: "chosen", text: chooseOne })
    if (!of("conclusion")) issues.push({ path: "conclusion", text: sayWhy })
    if (issues.length > 0) throw invalid(issues)
    const chosen = of("chosen") === "none" ? null : of("chosen")
    const input = { id: study.id, revision, chosen, conclusion: of("conclusion").slice(0, 4000) }
    return request.execute(concludeStudy, input, { idempotencyKey: key })
  },
})

const chooseOne = { th: "เลือกหน่วยที่จะเสนอ หรือยังไม่เสนอ", en: "Choose one, or that none is proposed" }
const sayWhy = { th: "ต้องบอกเหตุผลของข้อสรุป", en: "Say why" }

const SeeResult = ({ study }: { readonly study: Study }) => {
  const { t, href } = usePage()
  return (
    <FieldGroup name="result" label={words.result}>
      <a href={href(paths.result(study.id))}>{t(pageWords.seeResult)}</a>
    </FieldGroup>
  )
}

/** Forms by which a study and what is known of its candidates are changed, and the study concluded. */
export const changeForms = [...correctPages, ...backgroundPages, ...gatePages, ...concludePages]
