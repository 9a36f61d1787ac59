import { type FormState, withIssues } from "#http/forms.ts"
import { textsOf } from "#http/form-data.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { forbidden, type Issue, notFound, Refusal } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { readAnswers } from "../asking/read-answer.ts"
import { decideCase } from "../commands/decide-case.ts"
import { signingForetold } from "#modules/agreements/index.ts"
import { beginWriting } from "#modules/work/index.ts"
import { listMeetings } from "../committee/queries.ts"
import { paths } from "../paths.ts"
import type { Decision, Desk, Opinion } from "../procedures/table/rules.ts"
import { CaseMovedOn } from "../queries/meanwhile.ts"
import { establishmentRights } from "../rights.ts"
import { recordOf } from "./case-company.tsx"
import { DecidePage } from "./decide-parts.tsx"
import { draftFor, dropDraft, keepDraft } from "./drafts.ts"
import { formWords } from "./form-words.ts"
import { type CaseData, readCase } from "./read-case.ts"

const right = establishmentRights["case.decide"]
const path = paths.decide(":id", ":office", ":decision")

/** Takes a decision: what it asks, the opinion, the reason, the letter. What was typed is kept, whatever comes between. */
export const decideCasePages = [
  page({
    path,
    right,
    audit: "nothing",
    show: async (request) => {
      const at = await readDecision(request)
      if (at.movedOn) return show(request, at, { values: {}, issues: [] }, { movedOn: at.movedOn })
      const part = `${at.desk.office}/${at.decision.id}`
      const [draft, others, foretold] = await Promise.all([
        draftFor(request, "decide", at.draft),
        beginWriting(request, recordOf(at.data.row.id), part),
        foretoldOf(request, at),
      ])
      const values = { ...(draft?.fields ?? foretold), visit: [String(at.data.row.visit)] }
      return show(request, at, { values, issues: [] }, { draftAt: draft?.savedAt, others })
    },
  }),
  form({
    path,
    right,
    audit: "act",
    submit: async (request, sent) => {
      const at = await readDecision(request)
      const { step: pressed = [], idempotencyKey = [], ...values } = textsOf(sent)
      await keepDraft(request, "decide", at.draft, values)
      if (pressed[0] === "keep") return new Response(null, { status: 204 })
      if (pressed[0] === "discard") {
        await dropDraft(request, "decide", at.draft)
        return redirect(request.href(request.path))
      }
      if (pressed[0] === "later")
        return request.leaveNotice(redirect(request.href(paths.case(at.data.row.id))), formWords.draftSaved)
      const state: FormState = { values, issues: [] }
      const read = await readAnswers(request.services.database.pool, at.decision.asks ?? [], sent)
      if (read.issues.length > 0) return show(request, at, withIssues(state, read.issues))
      try {
        await carryOut(request, at, values, read.content, idempotencyKey[0])
      } catch (error) {
        return refused(request, at, state, error)
      }
      await dropDraft(request, "decide", at.draft)
      return request.leaveNotice(redirect(request.href(paths.case(at.data.row.id))), {
        th: `${formWords.done.th}: ${at.decision.done.th}`,
        en: `${formWords.done.en}: ${at.decision.done.en}`,
      })
    },
  }),
]

type At = {
  readonly data: CaseData
  readonly desk: Desk
  readonly decision: Decision
  readonly draft: string
  /** Why nothing can be decided here any more. */
  readonly movedOn: Text | undefined
}

const readDecision = async (request: Request): Promise<At> => {
  const data = await readCase(request)
  const [office, id] = [request.parameter("office"), request.parameter("decision")]
  const offer = data.offers.find(({ desk }) => desk.office === office)
  const desks = [...(offer ? [offer.desk] : []), ...data.procedure.steps.flatMap((step) => step.desks)]
  const desk = desks.find(
    (one) => one.office === office && one.decisions.some((decision) => decision.id === id),
  )
  const decision = desk?.decisions.find((one) => one.id === id)
  if (!desk || !decision) throw notFound({ th: "ไม่มีการตัดสินใจนี้", en: "There is no such decision" })
  if (offer && !offer.mine) throw forbidden(offer.whyNot ?? formWords.movedOn)
  const open = offer !== undefined && offer.given === undefined
  const draft = `${data.row.id}/${office}/${id}`
  return { data, desk, decision, draft, movedOn: open ? undefined : formWords.movedOn }
}

/** What the memorandum's draft says already of its signing is not asked again; the day is, for it is seldom kept. */
const foretoldOf = async (request: Request, { data, decision }: At): Promise<FormState["values"]> => {
  if (decision.effect !== "sign_relation") return {}
  const { place, signatories } = await signingForetold(request.services.database.query, data.row.id)
  return { place: [place], signatories: [signatories] }
}

const carryOut = (
  request: Request,
  { data, desk, decision }: At,
  values: FormState["values"],
  answers: Parameters<typeof decideCase.run>[2]["answers"],
  idempotencyKey: string | undefined,
) => {
  const text = (name: string) => values[name]?.[0]?.trim() || undefined
  const reason = text("reason")
  return request.execute(
    decideCase,
    {
      id: data.row.id,
      office: desk.office,
      decision: decision.id,
      opinion: text("opinion") as Opinion | undefined,
      reason,
      answers,
      letterId: text("letterId"),
      visit: Number(text("visit")),
    },
    { reason, idempotencyKey },
  )
}

/** What was typed stays on the page; what the others did meanwhile is told above it. */
const refused = async (request: Request, at: At, state: FormState, error: unknown): Promise<View> => {
  if (!(error instanceof Refusal) || error.kind === "forbidden" || error.kind === "not_found") throw error
  if (error instanceof CaseMovedOn) return show(request, at, state, { movedOn: error.text })
  if (error.kind === "conflict")
    return show(request, at, withIssues(state, [{ path: "reason", text: error.text }]))
  return show(request, at, withIssues(state, error.issues.map(atField)))
}

const atField = ({ path: at, text }: Issue): Issue => ({ path: at.replace(/^answers\./, ""), text })

type Shown = Pick<Parameters<typeof DecidePage>[0], "draftAt" | "others" | "movedOn">

const show = async (
  request: Request,
  at: At,
  state: FormState,
  shown: Partial<Shown> = {},
): Promise<View> => {
  const { movedOn, draftAt, others = [] } = shown
  const { data, desk, decision } = at
  const asksMeeting = decision.asks?.some(({ kind }) => kind === "meeting")
  const meetings = asksMeeting
    ? await listMeetings(request.services.database.pool, [data.standing.units, 50, 0])
    : []
  return {
    title: decision.label,
    ...(movedOn ? { status: 409 } : state.issues.length > 0 ? { status: 422 } : {}),
    content: (
      <DecidePage
        data={data}
        desk={desk}
        decision={decision}
        state={state}
        meetings={meetings}
        movedOn={movedOn}
        draftAt={draftAt}
        others={others}
        idempotencyKey={request.services.newId()}
      />
    ),
  }
}
