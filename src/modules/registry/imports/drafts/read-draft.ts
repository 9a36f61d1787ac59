import type { Services } from "#database/act.ts"
import { Refusal } from "#kernel/errors.ts"
import { readListApart } from "../reading/read-apart.ts"
import { importWords } from "../words.ts"
import { draftContent, type ListDraft } from "./queries.ts"
import { finishDraft } from "./store.ts"

const underWay = new Map<string, Promise<void>>()

/**
 * Sees to it that a draft is read: begins where nobody does it yet, after a crash too, and waits for a while.
 * @param patience milliseconds; whoever asked comes again when it is not enough
 */
export const seeRead = async (services: Services, draft: ListDraft, patience: number): Promise<void> => {
  if (draft.state !== "reading") return
  const reading = underWay.get(draft.id) ?? begin(services, draft)
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)))
  await Promise.race([reading, enough])
  clearTimeout(timer)
}

const begin = (services: Services, draft: ListDraft): Promise<void> => {
  const reading = read(services, draft).finally(() => underWay.delete(draft.id))
  underWay.set(draft.id, reading)
  return reading
}

const read = async (services: Services, { id, choices }: ListDraft): Promise<void> => {
  try {
    const content = await draftContent(services.database.query, id)
    if (content) await finishDraft(services, id, { list: await readListApart(content, choices.asOf) })
  } catch (error) {
    const { text, issues } =
      error instanceof Refusal ? error : { text: importWords.unreadable, issues: [] as const }
    await finishDraft(services, id, { refusal: { text, issues } })
  }
}
