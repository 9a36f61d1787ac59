import { command } from "#database/act.ts"
import { enqueue } from "#database/jobs/enqueue.ts"
import type { PaperFormat } from "#documents/papers/paper.ts"
import { notFound } from "#kernel/errors.ts"
import { filesRights, judgedBy } from "../../rights.ts"
import type { PaperKind } from "../kinds.ts"
import { makingPapers } from "../job.ts"

type Input = { readonly id: string; readonly format: PaperFormat; readonly templateId?: string | undefined }

/** Asks for a record to be printed. It is done in the background, in turn with what others ask for. */
export const orderPaper = (kind: PaperKind) =>
  command<Input, object, { readonly id: string }>({
    right: judgedBy(filesRights["paper.order"], kind.read),
    find: async (tx, { id }) => {
      const subject = await kind.find(tx, id)
      if (!subject) throw notFound(noRecord)
      return { subject }
    },
    run: async (tx, act, { id: subject_id, format, templateId }) => {
      const id = act.newId()
      await tx
        .insertInto("paper_order")
        .values({
          id,
          kind: kind.kind,
          subject_id,
          format,
          template_id: templateId ?? null,
          asked_by: act.actor.kind === "person" ? act.actor.accountId : null,
          asked_at: act.at,
        })
        .execute()
      await enqueue(tx, makingPapers, {})
      return { id }
    },
  })

const noRecord = { th: "ไม่พบรายการที่จะพิมพ์", en: "There is no such record to print" }
