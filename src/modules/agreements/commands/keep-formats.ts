import { command, type Tx } from "#database/act.ts"
import type { Day } from "#kernel/dates.ts"
import { conflict, invalid, type Issue } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import type { WordText } from "#documents/word/types.ts"
import { attach, type KeptFile } from "#modules/files/index.ts"
import { isUnsettled } from "../comparison/report.ts"
import { speaks } from "../comparison/same-text.ts"
import type { ReadFormat } from "../formats/marks.ts"
import { issuesOfFormat } from "../formats/rules.ts"
import { getFormat, type KeptFormat } from "../queries/formats.ts"
import { agreementRights } from "../rights.ts"
import { insertFormat } from "../store/formats.ts"
import { words } from "../words.ts"

export type BringFormat = { readonly read: ReadFormat; readonly file?: KeptFile | undefined }

/** Everything that keeps a file from being used as a format: marks that cannot be read, then clauses that cannot stand. */
export const issuesOfRead = ({ issues, format }: ReadFormat): readonly Issue[] =>
  issues.length > 0 ? issues : issuesOfFormat(format).map(({ text }) => ({ path: "file", text }))

/** What in a marked Word file leaves open how the format reads: changes that are not settled, hidden text, numbers of Word's own. */
export const issuesOfFile = ({ paragraphs, findings }: WordText): readonly Issue[] => [
  ...findings
    .filter(isUnsettled)
    .map(({ kind, paragraph, text }) => issueAt(paragraph, text, words.findings[kind])),
  ...paragraphs
    .filter(({ numbered, text }) => numbered && speaks(text))
    .map(({ number, text }) => issueAt(number, text, typedNumber)),
]

const issueAt = (paragraph: number | undefined, text: string, what: Text): Issue => {
  const quoted = text.trim().slice(0, 60)
  return {
    path: "file",
    text: {
      th: `${paragraph === undefined ? "" : `ย่อหน้าที่ ${paragraph} `}“${quoted}”: ${what.th} แก้ใน Word แล้วส่งใหม่`,
      en: `${paragraph === undefined ? "" : `Paragraph ${paragraph} `}“${quoted}”: ${what.en}; settle it in Word and send the file again`,
    },
  }
}

const typedNumber: Text = {
  th: "Word ใส่เลขข้อให้เอง ซึ่งไม่ติดมากับข้อความ พิมพ์เลขข้อเป็นตัวอักษร",
  en: "Word numbers this paragraph by itself, and the number is no part of its text: type the number",
}

/** Takes in a format from a marked Word file; it is used by nobody until it is published. */
export const bringFormat = command<BringFormat, object, { readonly id: string }>({
  right: agreementRights["format.prepare"],
  find: async () => ({ subject: {} }),
  run: async (tx, act, { read, file }) => {
    const issues = issuesOfRead(read)
    if (issues.length > 0) throw invalid(issues)
    const id = await insertFormat(tx, act, read)
    if (file) await attach(tx, act, { kind: "agreement_format", id }, file)
    return { id }
  },
})

type Held = { readonly kept: KeptFormat }

const hold = async (tx: Tx, id: string): Promise<KeptFormat> => {
  const kept = await getFormat(tx, id)
  await tx.selectFrom("agreement_format").select("id").where("id", "=", id).forUpdate().execute()
  return kept
}

export type PublishFormat = { readonly id: string; readonly effectiveFrom: Day; readonly basis: Text }

/** Brings a format into force from a day on, with what it rests on. Memoranda under way keep the format that they have. */
export const publishFormat = command<PublishFormat, Held, { readonly id: string }>({
  right: agreementRights["format.publish"],
  find: async (tx, { id }) => ({ kept: await hold(tx, id), subject: {} }),
  run: async (tx, act, { id, effectiveFrom, basis }, { kept }) => {
    if (kept.state !== "prepared") throw conflict(notWaiting)
    await tx
      .updateTable("agreement_format")
      .set({
        state: "published",
        effective_from: effectiveFrom,
        basis_th: basis.th,
        basis_en: basis.en,
        published_at: act.at,
      })
      .where("id", "=", id)
      .execute()
    return { id }
  },
})

/** Takes back a format that was not published. */
export const withdrawFormat = command<{ readonly id: string }, Held, { readonly id: string }>({
  right: agreementRights["format.prepare"],
  find: async (tx, { id }) => ({ kept: await hold(tx, id), subject: {} }),
  run: async (tx, _act, { id }, { kept }) => {
    if (kept.state !== "prepared") throw conflict(notWaiting)
    await tx.updateTable("agreement_format").set({ state: "withdrawn" }).where("id", "=", id).execute()
    return { id }
  },
})

const notWaiting: Text = {
  th: "แบบนี้ประกาศใช้หรือถอนไปแล้ว",
  en: "This format was published or taken back already",
}
