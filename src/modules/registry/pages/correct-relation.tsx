import { type FormState, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, form, page, type View } from "#http/routes.ts"
import { MovedOn } from "#kernel/errors.ts"
import { AlreadyRegistered } from "../commands/checks.ts"
import { correctRelation } from "../commands/correct-relation.ts"
import { differences } from "../entry/differences.ts"
import type { ReadEntry } from "../entry/read-entry.ts"
import { entryOf } from "../entry/values.ts"
import { paths } from "../paths.ts"
import { relationsOf } from "../queries/detail.ts"
import { likelyDuplicates } from "../queries/duplicates.ts"
import { registryRights } from "../rights.ts"
import type { RelationDetail } from "../schema.ts"
import { actOn } from "./act-on.ts"
import { CheckPage } from "./check-page.tsx"
import { baseOf, freshCorrection, revisionIn, takeUp } from "./correction-state.ts"
import { DraftNotice } from "./draft-notice.tsx"
import { draftFor, dropDraft, keepDraft } from "./drafts.ts"
import {
  namesFrom,
  partnerCountries,
  rawState,
  readSent,
  refusedFields,
  rowsOf,
  stepOf,
  withPlace,
} from "./entry-flow.ts"
import { EntryForm } from "./entry-form.tsx"
import { formWords } from "./form-words.ts"
import { MovedOnNotice } from "./moved-on-notice.tsx"

/** Corrects what the register says of a relation. */
export const correctRelationPages = [
  page({
    path: paths.correct(":id"),
    right: registryRights["relation.correct"],
    audit: "nothing",
    show: async (request) => {
      const relation = await actOn(request, "correct")
      const draft = await draftFor(request, "correct", relation.id)
      const state = draft ? { values: draft.fields, issues: [] } : freshCorrection(relation, request.language)
      return showForm(request, relation, state, { draftAt: draft?.savedAt })
    },
  }),
  form({
    path: paths.correct(":id"),
    right: registryRights["relation.correct"],
    audit: "act",
    submit: async (request, sent) => {
      const relation = await actOn(request, "correct")
      return submit(request, relation, sent)
    },
  }),
]

const submit = async (request: Request, relation: RelationDetail, sent: FormData): Promise<Answer> => {
  const step = stepOf(sent)
  const raw = rawState(sent)
  if (step === "add-home") return showForm(request, relation, withPlace(raw, "home"))
  if (step === "add-partner") return showForm(request, relation, withPlace(raw, "partner"))
  if (step === "edit") return showForm(request, relation, raw)
  if (step === "discard") {
    await dropDraft(request, "correct", relation.id)
    return redirect(request.href(paths.correct(relation.id)))
  }
  if (step === "later") {
    await keepDraft(request, "correct", relation.id, raw)
    return request.leaveNotice(redirect(request.href(paths.relation(relation.id))), formWords.draftSaved)
  }
  const read = await readSent(request, sent)
  if (!read.entry) return showForm(request, relation, read.state, { read, status: 422 })
  if (relation.revision !== revisionIn(sent)) return showMoved(request, relation, sent, read)
  return step === "save" ? save(request, relation, sent, read) : showCheck(request, relation, read)
}

type Shown = {
  readonly read?: ReadEntry
  readonly status?: 409 | 422
  readonly draftAt?: Date | undefined
  readonly moved?: MovedOn
}

const showForm = async (
  request: Request,
  relation: RelationDetail,
  state: FormState,
  { read, status, draftAt, moved }: Shown = {},
): Promise<View> => ({
  title: formWords.correctTitle,
  ...(status ? { status } : {}),
  content: (
    <EntryForm
      path={paths.correct(relation.id)}
      cancelPath={paths.relation(relation.id)}
      title={formWords.correctTitle}
      lead={formWords.correctLead}
      state={state}
      rows={rowsOf(state, read?.places)}
      countries={await partnerCountries(request.services.database.pool)}
      asksCertainty
    >
      {moved && <MovedOnNotice moved={moved} />}
      {draftAt && <DraftNotice at={draftAt} />}
      <input type="hidden" name="revision" value={state.values["revision"]?.[0] ?? ""} />
      <input type="hidden" name="base" value={state.values["base"]?.[0] ?? ""} />
    </EntryForm>
  ),
})

const showCheck = async (
  request: Request,
  relation: RelationDetail,
  read: ReadEntry,
  shown: { readonly state?: FormState; readonly status?: 409 | 422 } = {},
): Promise<View> => {
  const { pool, query } = request.services.database
  const { entry, places, state } = read
  if (!entry) return showForm(request, relation, state, { read, status: 422 })
  const duplicates = await likelyDuplicates(query, entry.parties, relation.id)
  const known = relation.parties.flatMap(({ unit }) => unit ?? [])
  const changes = differences(entryOf(relation), entry, namesFrom(places, known))
  const samePlaces = !changes.some(({ field }) => field.startsWith("parties."))
  return {
    title: formWords.checkTitle,
    ...(shown.status ? { status: shown.status } : {}),
    content: (
      <CheckPage
        path={paths.correct(relation.id)}
        title={formWords.checkTitle}
        says={formWords.checkChange}
        state={shown.state ?? state}
        changes={changes}
        duplicates={
          samePlaces
            ? []
            : await relationsOf(
                pool,
                duplicates.map(({ id }) => id),
              )
        }
        reason="required"
        act={formWords.save}
        idempotencyKey={request.services.newId()}
      />
    ),
  }
}

const save = async (
  request: Request,
  relation: RelationDetail,
  sent: FormData,
  read: ReadEntry,
): Promise<Answer> => {
  const { entry, state } = read
  if (!entry) return showForm(request, relation, state, { read, status: 422 })
  const knownDuplicates = sent.getAll("knownDuplicates[]").map(String)
  const input = { id: relation.id, revision: revisionIn(sent), entry, knownDuplicates }
  const reason = sent.get("reason")?.toString().trim() || undefined
  const idempotencyKey = sent.get("idempotencyKey")?.toString() || undefined
  try {
    await request.execute(correctRelation, input, { reason, idempotencyKey })
    await dropDraft(request, "correct", relation.id)
    return request.leaveNotice(redirect(request.href(paths.relation(relation.id))), formWords.saved)
  } catch (error) {
    if (error instanceof AlreadyRegistered) return showCheck(request, relation, read, { status: 409 })
    if (error instanceof MovedOn) return showMoved(request, await actOn(request, "correct"), sent, read)
    return showCheck(request, relation, read, { state: refusedFields(error, state), status: 422 })
  }
}

/** Somebody was quicker: their changes are taken in, what was typed here stands, and what both changed is pointed out. */
const showMoved = async (request: Request, relation: RelationDetail, sent: FormData, read: ReadEntry) => {
  const { moved, values, issues } = await takeUp(request, relation, read, revisionIn(sent), baseOf(sent))
  return showForm(request, relation, withIssues({ values, issues: [] }, issues), { status: 409, moved })
}
