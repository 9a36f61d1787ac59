import { z } from "zod"
import { parseForm } from "#http/forms.ts"
import { DateFields } from "#http/fields.ts"
import type { Request } from "#http/request.ts"
import type { Issue } from "#kernel/errors.ts"
import { toArabicNumerals } from "#kernel/numerals.ts"
import { choosePlace, type UnitHit } from "#modules/places/index.ts"
import type { PartyEntry, RelationEntry } from "../../entry/rules.ts"
import { relationByNumber } from "../../queries/detail.ts"
import { stages } from "../../rules.ts"
import type { Decision } from "../decision.ts"
import { doubtfulParty, type RowData } from "./row-state.ts"
import { pageWords } from "./words.ts"

const Sent = z.object({
  choice: z.string().max(80).default(""),
  place: z.string().trim().max(300).default(""),
  placeCode: z.string().trim().max(40).default(""),
  number: z.string().trim().max(20).default(""),
  status: z.enum(["in_force", "proposed"]).optional(),
  stage: z
    .enum(["", ...stages])
    .default("")
    .transform((stage) => stage || null),
  date: DateFields,
  reason: z.string().trim().max(2000).default(""),
  version: z.string().max(40).default(""),
  "knownDuplicates[]": z.array(z.uuid()).max(50).default([]),
})

/** What a form says is decided; or what is missing, and places that a name may mean. */
export type ReadDecision = {
  readonly decision: Decision | undefined
  readonly reason: string
  readonly version: string
  readonly issues: readonly Issue[]
  readonly offered: readonly UnitHit[]
}

export const readDecision = async (
  request: Request,
  form: FormData,
  data: RowData,
): Promise<ReadDecision> => {
  const parsed = parseForm(Sent, form)
  const nothing = { decision: undefined, reason: "", version: "", issues: parsed.state.issues, offered: [] }
  if (!parsed.ok) return nothing
  const sent = parsed.data
  const said = await whatIsMeant(request, sent, data)
  const issues = [
    ...said.issues,
    ...(sent.reason ? [] : [{ path: "reason", text: { th: "ต้องบอกเหตุผล", en: "Say why" } }]),
  ]
  return {
    decision: issues.length === 0 ? said.decision : undefined,
    reason: sent.reason,
    version: sent.version,
    issues,
    offered: said.offered ?? [],
  }
}

type Meant = {
  readonly decision?: Decision
  readonly issues: readonly Issue[]
  readonly offered?: readonly UnitHit[]
}

const wrong = (path: string, text: Issue["text"]): Meant => ({ issues: [{ path, text }] })

const whatIsMeant = async (request: Request, sent: z.infer<typeof Sent>, data: RowData): Promise<Meant> => {
  const knownDuplicates = [...sent["knownDuplicates[]"], ...data.duplicates.map(({ id }) => id)]
  const { choice } = sent
  if (choice === "aside") return { decision: { kind: "set_aside" }, issues: [] }
  if (choice === "take") return { decision: { kind: "confirm", knownDuplicates }, issues: [] }
  if (choice === "relation") return byNumber(request, sent.number)
  if (choice.startsWith("relation-"))
    return { decision: { kind: "merge", into: choice.slice("relation-".length) }, issues: [] }
  const place = choice.startsWith("place-") ? choice.slice("place-".length) : undefined
  if (choice === "other" || (choice === "" && sent.place)) {
    const found = await byName(request, sent, data)
    if (!found.unit) return found
    return {
      decision: { kind: "correct", entry: entryWith(data, sent, found.unit), knownDuplicates },
      issues: [],
    }
  }
  if (choice !== "read" && place === undefined) return wrong("choice", pageWords.choose)
  return { decision: { kind: "correct", entry: entryWith(data, sent, place), knownDuplicates }, issues: [] }
}

const byNumber = async (request: Request, typed: string): Promise<Meant> => {
  const number = toArabicNumerals(typed)
  const found = /^\d{1,9}$/.test(number)
    ? await relationByNumber(request.services.database.pool, Number(number))
    : undefined
  return found
    ? { decision: { kind: "merge", into: found.id }, issues: [] }
    : wrong("number", pageWords.chooseRelation)
}

const byName = async (
  request: Request,
  { place, placeCode }: { readonly place: string; readonly placeCode: string },
  data: RowData,
): Promise<Meant & { readonly unit?: string }> => {
  if (!place) return wrong("place", pageWords.typePlace)
  const side = data.entry.parties[doubtfulParty(data)]?.side
  const country = side === "home" ? "TH" : undefined
  const chosen = await choosePlace(request.services.database.pool, {
    text: place,
    code: placeCode || undefined,
    country,
  })
  if (chosen.kind === "none") return wrong("place", pageWords.noPlace)
  if (chosen.kind === "several") return { ...wrong("choice", pageWords.whichPlace), offered: chosen.units }
  return { unit: chosen.unit.code, issues: [] }
}

/** The entry as the person has it: with the place that was chosen, and the state and date of the form. */
const entryWith = (data: RowData, sent: z.infer<typeof Sent>, unit: string | undefined): RelationEntry => {
  const at = doubtfulParty(data)
  const parties = data.entry.parties.map((party, index): PartyEntry =>
    index === at && unit !== undefined ? { ...party, unit, country: null } : party,
  )
  const status = sent.status ?? data.entry.status
  const signed = status === "in_force"
  const date = sent.date ?? null
  return {
    ...data.entry,
    parties: parties.map((party) => (party.unit ? { ...party, country: null } : party)),
    certainty: "certain",
    status,
    stage: signed ? null : sent.stage,
    signedOn: signed ? date : null,
    proposedOn: signed ? data.entry.proposedOn : date,
  }
}
