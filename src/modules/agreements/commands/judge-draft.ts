import type { Reader } from "#database/database.ts"
import { conflict } from "#kernel/errors.ts"
import { compareDraft } from "../comparison/compare.ts"
import type { Report } from "../comparison/report.ts"
import { render, renderExpected, type RenderedLanguage } from "../drafting/render.ts"
import type { Draft } from "../drafting/rules.ts"
import type { Records } from "../drafting/values.ts"
import type { Agreement } from "../queries/agreement.ts"
import { getFormat, type KeptFormat } from "../queries/formats.ts"
import { recordsOf } from "../queries/records.ts"

/** A draft with all that it is read with: its format, the records, its text, and where it departs. */
export type Read = {
  readonly kept: KeptFormat
  readonly draft: Draft
  readonly records: Records
  readonly text: readonly RenderedLanguage[]
  readonly expected: readonly RenderedLanguage[]
  readonly report: Report
}

/**
 * Reads a memorandum's draft, as it is or as it would be with another.
 * @throws Refusal (conflict) on one that was signed before drafts were kept here
 */
export const readDraft = async (
  reader: Reader,
  agreement: Agreement,
  draft: Draft | null = agreement.draft,
): Promise<Read> => {
  if (!agreement.formatId || !draft) throw conflict(noText)
  const [kept, records] = await Promise.all([
    getFormat(reader, agreement.formatId),
    recordsOf(reader, agreement),
  ])
  const text = render(kept.format, draft, records)
  const expected = renderExpected(kept.format, draft, records)
  const report = compareDraft({ format: kept.format, expected }, text)
  return { kept, draft, records, text, expected, report }
}

const noText = {
  th: "บันทึกความเข้าใจนี้ไม่มีร่างในระบบ ดูสำเนาที่แนบไว้",
  en: "No draft of this memorandum is kept here; see the copy attached to it",
}
