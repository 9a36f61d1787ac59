import type { Day } from "#kernel/dates.ts"
import type { Clause, Format, Option } from "../formats/rules.ts"
import type { FormatLanguage, Texts } from "../formats/languages/rules.ts"

/** The areas of cooperation, as the rest of the system counts activities (domain.md, "dimension"). */
export const areas = [
  "security",
  "society_culture",
  "economy",
  "education",
  "health",
  "tourism",
  "agriculture",
  "environment",
  "transport",
  "other",
] as const
export type Area = (typeof areas)[number]

/** A project that both sides intend, with the day until which it is promised. */
export type Project = {
  readonly id: string
  readonly area: Area
  readonly titles: Texts
  readonly dueOn: Day | null
}

export type Signatory = { readonly names: Texts; readonly posts: Texts }

/** A paragraph that the format does not have, in one language, after a clause of it. */
export type AddedText = {
  readonly after: string | null
  readonly language: FormatLanguage
  readonly text: string
}

/** What somebody has decided and written of a memorandum so far; everything else the format and the records give. */
export type Draft = {
  readonly languages: readonly FormatLanguage[]
  /** Names of the sides where the records have none in a language, or another is used. */
  readonly home: Texts
  readonly partner: Texts
  readonly areas: readonly Area[]
  readonly projects: readonly Project[]
  readonly years: number | null
  readonly signingPlace: Texts
  readonly signingDate: Day | null
  readonly homeSignatory: Signatory
  readonly partnerSignatory: Signatory
  /** The option chosen of each choosable clause; "none" where it is left out. */
  readonly choices: Readonly<Record<string, string>>
  /** What the sides write into free clauses. */
  readonly free: Readonly<Record<string, Texts>>
  /** Clauses whose text was changed against the format; an empty text takes the clause out. */
  readonly edits: Readonly<Record<string, Texts>>
  readonly added: readonly AddedText[]
  /** The order of the clauses, where it is another than the format's. */
  readonly orders: Readonly<Partial<Record<FormatLanguage, readonly string[]>>>
}

export const emptyDraft: Draft = {
  languages: ["th", "en"],
  home: {},
  partner: {},
  areas: [],
  projects: [],
  years: 5,
  signingPlace: {},
  signingDate: null,
  homeSignatory: { names: {}, posts: {} },
  partnerSignatory: { names: {}, posts: {} },
  choices: {},
  free: {},
  edits: {},
  added: [],
  orders: {},
}

/** The wording of a clause that a draft uses; undefined where it is left out. */
export const chosenOption = (clause: Clause, draft: Draft): Option | undefined => {
  const choice = draft.choices[clause.id]
  if (clause.kind === "choosable" && choice === "none" && clause.optional) return undefined
  return clause.options.find(({ id }) => id === choice) ?? clause.options[0]
}

/** The same draft without what was changed against the format: what the comparison begins from. */
export const asTheFormatHas = (draft: Draft): Draft => ({ ...draft, edits: {}, added: [], orders: {} })

/** Keeps of a draft what a format has: choices, free texts and changes of clauses that are not in it are dropped. */
export const fitToFormat = (draft: Draft, format: Format): Draft => {
  const known = new Map(format.clauses.map((clause) => [clause.id, clause]))
  const only = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => known.has(id)))
  return {
    ...draft,
    languages: draft.languages.filter((language) => format.languages.includes(language)),
    choices: Object.fromEntries(
      Object.entries(draft.choices).filter(
        ([id, choice]) =>
          known.get(id)?.options.some((option) => option.id === choice) ||
          (choice === "none" && known.get(id)?.optional),
      ),
    ),
    free: only(draft.free),
    edits: only(draft.edits),
    added: draft.added.filter(({ after }) => after === null || known.has(after)),
  }
}
