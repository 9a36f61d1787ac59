import type { FormState } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { unitName, unitsOf } from "#modules/places/index.ts"
import { AlreadyRegistered } from "../commands/checks.ts"
import { createRelation } from "../commands/create-relation.ts"
import { differences } from "../entry/differences.ts"
import type { ReadEntry } from "../entry/read-entry.ts"
import { paths } from "../paths.ts"
import { relationsOf } from "../queries/detail.ts"
import { likelyDuplicates } from "../queries/duplicates.ts"
import { registryRights } from "../rights.ts"
import { CheckPage } from "./check-page.tsx"
import { DraftNotice } from "./draft-notice.tsx"
import { draftFor, dropDraft, keepDraft } from "./drafts.ts"
import {
  emptyEntry,
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
import { ownUnits } from "./own-units.ts"

/** Registers a relation: what is known, then everything once more, then it is saved. */
export const newRelationPages = [
  page({
    path: paths.newRelation,
    right: registryRights["relation.create"],
    audit: "nothing",
    show: async (request) => {
      const draft = await draftFor(request, "create")
      const state = draft ? { values: draft.fields, issues: [] } : emptyEntry(await ownProvince(request))
      return showForm(request, state, { draftAt: draft?.savedAt })
    },
  }),
  form({
    path: paths.newRelation,
    right: registryRights["relation.create"],
    audit: "act",
    submit: async (request, sent) => {
      const step = stepOf(sent)
      const raw = rawState(sent)
      if (step === "add-home") return showForm(request, withPlace(raw, "home"))
      if (step === "add-partner") return showForm(request, withPlace(raw, "partner"))
      if (step === "edit") return showForm(request, raw)
      if (step === "discard") {
        await dropDraft(request, "create")
        return redirect(request.href(paths.newRelation))
      }
      if (step === "later") {
        await keepDraft(request, "create", "", raw)
        return request.leaveNotice(redirect(request.href(paths.relations)), formWords.draftSaved)
      }
      const read = await readSent(request, sent)
      if (!read.entry) return showForm(request, read.state, { read, status: 422 })
      return step === "save" ? save(request, sent, read) : showCheck(request, read)
    },
  }),
]

/** An officer of one province most likely registers a relation of that province. */
const ownProvince = async (request: Request) => {
  const [code, ...others] = ownUnits(request)
  const [unit] = code && others.length === 0 ? await unitsOf(request.services.database.pool, [code]) : []
  return unit && { code: unit.code, name: request.t(unitName(unit)) }
}

type Shown = { readonly read?: ReadEntry; readonly status?: 422; readonly draftAt?: Date | undefined }

const showForm = async (
  request: Request,
  state: FormState,
  { read, status, draftAt }: Shown = {},
): Promise<View> => ({
  title: formWords.newTitle,
  ...(status ? { status } : {}),
  content: (
    <EntryForm
      path={paths.newRelation}
      cancelPath={paths.relations}
      title={formWords.newTitle}
      lead={formWords.newLead}
      state={state}
      rows={rowsOf(state, read?.places)}
      countries={await partnerCountries(request.services.database.pool)}
      asksCertainty={false}
    >
      {draftAt && <DraftNotice at={draftAt} />}
    </EntryForm>
  ),
})

const showCheck = async (
  request: Request,
  read: ReadEntry,
  shown: { readonly state?: FormState; readonly status?: 409 | 422 } = {},
): Promise<View> => {
  const { pool, query } = request.services.database
  const { entry, places, state } = read
  if (!entry) return showForm(request, state, { read, status: 422 })
  const duplicates = await likelyDuplicates(query, entry.parties, null)
  return {
    title: formWords.checkTitle,
    ...(shown.status ? { status: shown.status } : {}),
    content: (
      <CheckPage
        path={paths.newRelation}
        title={formWords.checkTitle}
        says={formWords.checkNew}
        state={shown.state ?? state}
        changes={differences(null, entry, namesFrom(places))}
        duplicates={await relationsOf(
          pool,
          duplicates.map(({ id }) => id),
        )}
        reason="optional"
        act={formWords.register}
        idempotencyKey={request.services.newId()}
      />
    ),
  }
}

const save = async (request: Request, sent: FormData, read: ReadEntry) => {
  const { entry, state } = read
  if (!entry) return showForm(request, state, { read, status: 422 })
  const knownDuplicates = sent.getAll("knownDuplicates[]").map(String)
  try {
    const written = await request.execute(
      createRelation,
      { entry, knownDuplicates },
      { reason: sent.get("reason")?.toString().trim() || undefined, idempotencyKey: keyIn(sent) },
    )
    await dropDraft(request, "create")
    return request.leaveNotice(
      redirect(request.href(paths.relation(written.id))),
      formWords.registered(written.number),
    )
  } catch (error) {
    if (error instanceof AlreadyRegistered) return showCheck(request, read, { status: 409 })
    return showCheck(request, read, { state: refusedFields(error, state), status: 422 })
  }
}

/** The key that the last page carries, so that pressing its button twice registers once. */
const keyIn = (sent: FormData): string | undefined => sent.get("idempotencyKey")?.toString() || undefined
