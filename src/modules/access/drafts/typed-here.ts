import type { FormState } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import type { DraftForm } from "../inheritance/provider.ts"
import { discardDraft, type Draft, type DraftKey, findDraft, saveDraft } from "./drafts.ts"

const formName = "page"

/** What such drafts are called where they are handed on with a post; the subject is the page. */
export const pageDrafts: DraftForm = {
  form: formName,
  label: { th: "แบบฟอร์มที่พิมพ์ค้างไว้", en: "A form that was begun" },
  path: (path) => path,
}

/** The draft belongs to the post, so that a successor finds it; to the person where they hold none. */
const keyOf = ({ actor, path }: Request): DraftKey | undefined => {
  if (actor.kind !== "person") return undefined
  const [held] = actor.appointments
  return { owner: held ? { post: held.postId } : { account: actor.accountId }, form: formName, subject: path }
}

const ofThisSending = new Set(["step", "key", "idempotencyKey"])

/** What was typed into the form of this page before and has not been sent. */
export const typedHere = async (request: Request): Promise<Draft | undefined> => {
  const key = keyOf(request)
  return key && findDraft(request.services, request.actor, key)
}

/** Once the form was sent, what was typed is kept no more. */
export const forgetTyped = async (request: Request): Promise<void> => {
  const key = keyOf(request)
  if (!key) return
  const { actor, services } = request
  await services.database.query.transaction().execute((tx) => discardDraft(tx, actor, key))
}

/**
 * Answers the buttons and the script that only keep or throw away what was typed; undefined where the form is to be sent.
 * @param back where "later" leads to; a path without a language
 */
export const keepTyped = async (
  request: Request,
  values: FormState["values"],
  back?: string,
): Promise<Response | undefined> => {
  const step = values["step"]?.[0]
  if (step === "discard") {
    await forgetTyped(request)
    return redirect(request.href(request.path))
  }
  if (step !== "keep" && !(step === "later" && back)) return undefined
  const key = keyOf(request)
  const fields = Object.fromEntries(Object.entries(values).filter(([name]) => !ofThisSending.has(name)))
  if (key) await saveDraft(request.services, request.actor, key, fields)
  return step === "keep" || !back ? new Response(null, { status: 204 }) : redirect(request.href(back))
}
