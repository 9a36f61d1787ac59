import { command } from "#database/act.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { establishmentRights } from "../../rights.ts"
import type { LetterTextEntry } from "../paper/schema.ts"

type Input = LetterTextEntry & { readonly id: string }

/** Writes what a letter out says, so that it can be printed. */
export const writeLetter = command<Input, object, undefined>({
  right: establishmentRights["letter.write"],
  find: async (tx, { id }) => {
    const letter = isUuid(id)
      ? await tx
          .selectFrom("letter")
          .select(["organisation_id", "series"])
          .where("id", "=", id)
          .forUpdate()
          .executeTakeFirst()
      : undefined
    if (!letter) throw notFound({ th: "ไม่พบหนังสือนี้ในทะเบียน", en: "This letter is not in the register" })
    if (letter.series === "in") throw conflict(notOurs)
    return { subject: { organisationIds: [letter.organisation_id] } }
  },
  run: async (
    tx,
    act,
    { id, refers, enclosures, body, closing, signerName, signerPosition, secrecy, ...marks },
  ) => {
    const text = {
      ...marks,
      refers: linesOf(refers),
      enclosures: linesOf(enclosures),
      body: body ?? "",
      closing: closing ?? null,
      signer_name: signerName ?? null,
      signer_position: signerPosition ?? null,
      written_at: act.at,
    }
    await tx
      .updateTable("letter")
      .set({ secrecy })
      .where("id", "=", id)
      .where("secrecy", "<>", secrecy)
      .execute()
    await tx
      .insertInto("letter_text")
      .values({ letter_id: id, ...text })
      .onConflict((on) =>
        on
          .column("letter_id")
          .doUpdateSet((of) => ({ ...text, revision: of("letter_text.revision", "+", 1) })),
      )
      .execute()
    return undefined
  },
})

const linesOf = (text: string | undefined): string[] =>
  (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)

const notOurs = {
  th: "หนังสือรับเป็นข้อความของผู้ส่ง แนบภาพหรือไฟล์แทน",
  en: "A letter in is its sender's; attach a scan of it instead",
}
