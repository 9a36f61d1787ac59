import type { Reader } from "#database/database.ts"
import { Refusal } from "#kernel/errors.ts"
import { formatInstant } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import type { Procedure } from "../procedures/table/rules.ts"
import { officesOf, stepOf } from "../procedures/table/rules.ts"

/** The case has moved on: a conflict that tells what the others did, so that the second knows why. */
export class CaseMovedOn extends Refusal {
  constructor(why: Text, last: Text | undefined) {
    const text = last ? { th: `${why.th} — ${last.th}`, en: `${why.en} — ${last.en}` } : why
    super("conflict", text, [], { last })
  }
}

/** What was done last in a case by deciding, moving or withdrawing, in one sentence; undefined where nothing was. */
export const lastDone = async (
  reader: Reader,
  caseId: string,
  procedure: Procedure,
): Promise<Text | undefined> => {
  const row = await reader
    .selectFrom("case_event as e")
    .leftJoin("organisation as o", "o.id", "e.organisation_id")
    .leftJoin("account as a", "a.id", "e.account_id")
    .select([
      "e.kind",
      "e.step",
      "e.office",
      "e.decision",
      "e.reason",
      "e.at",
      "o.name_th",
      "o.name_en",
      "a.name",
    ])
    .where("e.case_id", "=", caseId)
    .where("e.kind", "<>", "filled")
    .orderBy("e.at", "desc")
    .orderBy("e.id", "desc")
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const did = doneText(procedure, row)
  const who = {
    th: [row.name, row.name_th].filter(Boolean).join(" "),
    en: [row.name, row.name_en].filter(Boolean).join(", "),
  }
  const why = row.reason ? `: “${row.reason}”` : ""
  return {
    th: `${who.th} ${did.th} เมื่อ ${formatInstant(row.at, "th")}${why}`,
    en: `${who.en} ${did.en} on ${formatInstant(row.at, "en")}${why}`,
  }
}

type Done = {
  readonly kind: string
  readonly step: string | null
  readonly office: string | null
  readonly decision: string | null
}

/** What an event did, as a part of a sentence: "เห็นชอบ", "เปิดเรื่อง". */
export const doneText = (procedure: Procedure, { kind, step, office, decision }: Done): Text => {
  if (kind !== "decided") return kinds[kind] ?? { th: kind, en: kind }
  const desk = stepOf(procedure, step ?? "")?.desks.find((one) => one.office === office)
  const known = desk?.decisions.find(({ id }) => id === decision)
  return known?.done ?? { th: decision ?? "", en: decision ?? "" }
}

/** What an office is called in a procedure. */
export const officeName = (procedure: Procedure, office: string | null): Text =>
  officesOf(procedure).find((one) => one.office === office)?.name ?? { th: office ?? "", en: office ?? "" }

const kinds: Readonly<Record<string, Text>> = {
  opened: { th: "เปิดเรื่อง", en: "opened the case" },
  received: { th: "รับเรื่องจากบัญชีรายชื่อ", en: "took the case over from the list" },
  filled: { th: "กรอกข้อมูล", en: "filled in" },
  withdrawn: { th: "ถอนเรื่อง", en: "withdrew the case" },
  moved: { th: "ย้ายไปใช้แนวทางปฏิบัติอื่น", en: "moved it to another procedure" },
  stage_stated: { th: "ระบุขั้นตอนปัจจุบัน", en: "stated where the case stands" },
  study_taken: { th: "นำผลการศึกษามาใช้", en: "took up a study" },
  another_chosen: { th: "เลือกเมืองอื่นต่อ", en: "went on with another candidate" },
}
