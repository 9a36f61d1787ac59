import { sql } from "kysely"
import { command, type Tx } from "#database/act.ts"
import { conflict, invalid, type Issue, MovedOn } from "#kernel/errors.ts"
import { same, type Text } from "#kernel/text.ts"
import type { Draft } from "../drafting/rules.ts"
import { fitToFormat } from "../drafting/rules.ts"
import { getFormat, type KeptFormat } from "../queries/formats.ts"
import { agreementRights } from "../rights.ts"
import { touchAgreement } from "../store/agreements.ts"
import { type HeldAgreement, holdAgreement } from "../store/hold.ts"
import { subjectOf } from "../queries/subject.ts"
import { readDraft } from "./judge-draft.ts"

export type WriteDraft = {
  readonly id: string
  /** The revision that the sender saw. Others may have written other parts since; the same part is refused. */
  readonly revision: number
  readonly change: Partial<Draft>
  /** What these parts read like to the sender; without it, any newer revision is refused. */
  readonly seen?: Partial<Draft> | undefined
  readonly label?: Text | undefined
}

/** Writes parts of a draft while it lies with the province. Nothing that others wrote meanwhile is lost. */
export const writeDraft = command<
  WriteDraft,
  { held: HeldAgreement },
  { readonly id: string; readonly revision: number }
>({
  right: agreementRights["agreement.write"],
  find: async (tx, { id }) => {
    const held = await holdAgreement(tx, id)
    return { held, subject: subjectOf(held) }
  },
  run: async (tx, act, input, { held }) => {
    if (!held.formatId || !held.draft) throw conflict(notDrafted)
    await refuseMoved(tx, held, held.draft, input)
    const kept = await getFormat(tx, held.formatId)
    const issues = issuesOfChange(input.change, kept)
    if (issues.length > 0) throw invalid(issues)
    const draft = fitToFormat({ ...held.draft, ...input.change }, kept.format)
    const { report } = await readDraft(tx, held, draft)
    return touchAgreement(tx, act, held.id, { draft, departs: report.departs })
  },
})

const refuseMoved = async (
  tx: Tx,
  held: HeldAgreement,
  now: Draft,
  { revision, change, seen, label }: WriteDraft,
) => {
  if (held.revision === revision) return
  const parts = Object.keys(change) as (keyof Draft)[]
  const unchanged = seen && parts.every((part) => JSON.stringify(seen[part]) === JSON.stringify(now[part]))
  if (unchanged) return
  const { rows } = await sql<{ name: string | null; at: Date }>`
    select p.name, c.at from history.change c join history.act t on t.id = c.act_id left join account p on p.id = t.account_id
    where c.root_kind = 'agreement' and c.root_id = ${held.id} order by c.id desc limit 1`.execute(tx)
  const [last] = rows
  throw new MovedOn(
    held.revision,
    parts.map((part) => ({
      field: part,
      label: label ?? same(part),
      before: null,
      after: null,
      by: last?.name ?? "",
      at: last?.at ?? held.updatedAt,
    })),
  )
}

/** What a change names and its format does not have. */
const issuesOfChange = ({ choices, languages }: Partial<Draft>, { format }: KeptFormat): readonly Issue[] => [
  ...(languages ?? [])
    .filter((language) => !format.languages.includes(language))
    .map((language) => ({
      path: "languages",
      text: {
        th: `แบบมาตรฐานนี้ไม่มีข้อความภาษา ${language}`,
        en: `This format has no text in ${language}`,
      },
    })),
  ...Object.entries(choices ?? {}).flatMap(([id, choice]): Issue[] => {
    const clause = format.clauses.find((one) => one.id === id)
    const known =
      clause?.options.some((option) => option.id === choice) || (choice === "none" && clause?.optional)
    return known ? [] : [{ path: `choices.${id}`, text: noChoice }]
  }),
]

const noChoice = { th: "เลือกจากที่แบบให้ไว้", en: "Choose one of those that the format has" }
const notDrafted = {
  th: "บันทึกความเข้าใจนี้ไม่ได้ร่างในระบบ",
  en: "This memorandum is not drafted here",
}
