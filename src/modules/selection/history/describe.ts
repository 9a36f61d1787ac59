import type { FieldChange } from "#kernel/errors.ts"
import { joinTexts, same, type Text } from "#kernel/text.ts"
import type { Background, Topic } from "../studies/rules.ts"
import { topics } from "../studies/rules.ts"
import { words } from "../words.ts"

type Image = Readonly<Record<string, unknown>>

/** One row that an act changed, as the database kept it. */
export type RowChange = {
  readonly table: string
  readonly operation: "insert" | "update" | "delete"
  readonly before: Image | null
  readonly after: Image | null
}

/** How codes and ids that images speak of are called. */
export type Names = {
  readonly unit: (code: string) => Text
  readonly candidate: (id: string) => Text
  readonly post: (id: string) => Text
  readonly gate: (code: string) => Text
}

/** What an act changed of a study, field by field, in words. */
export const describeChanges = (changes: readonly RowChange[], names: Names): FieldChange[] =>
  changes.flatMap((change) => describers[change.table]?.(change, names) ?? [])

type Describe = (change: RowChange, names: Names) => FieldChange[]

type Field = {
  readonly column: string
  readonly label: Text
  readonly say?: (value: string, names: Names) => Text
}

const ofWords = (table: Readonly<Record<string, Text>>) => (value: string) => table[value] ?? same(value)

const fieldsOf =
  (fields: readonly Field[], about: (image: Image, names: Names) => Text | undefined): Describe =>
  ({ before, after }, names) =>
    fields.flatMap(({ column, label, say = same }) => {
      const [was, is] = [before?.[column] ?? null, after?.[column] ?? null]
      if (was === is) return []
      const inWords = (value: unknown) => (typeof value === "string" ? say(value, names) : null)
      const whose = about(after ?? before ?? {}, names)
      return [
        {
          field: column,
          label: whose ? joinTexts([whose, label], ": ") : label,
          before: inWords(was),
          after: inWords(is),
        },
      ]
    })

const study = fieldsOf(
  [
    { column: "title", label: words.studyTitle },
    { column: "purpose", label: words.purpose },
    { column: "state", label: words.state, say: ofWords(words.states) },
    { column: "chosen_candidate_id", label: words.chosen, say: (id, names) => names.candidate(id) },
    { column: "conclusion", label: words.conclusion },
  ],
  () => undefined,
)

const candidateFields = fieldsOf(
  [
    { column: "unit", label: words.place, say: (code, names) => names.unit(code) },
    { column: "written", label: words.place, say: (written) => same(`“${written}”`) },
    { column: "origin", label: words.origin, say: ofWords(words.origins) },
    { column: "origin_note", label: words.originNote },
    { column: "fate", label: words.fate, say: ofWords(words.fates) },
    { column: "fate_reason", label: words.reason },
    { column: "withdrawn_reason", label: words.withdrawn },
  ],
  ({ id }, names) => names.candidate(String(id)),
)

const backgroundFields: Describe = ({ before, after }, names) => {
  const found = (image: Image | null, topic: Topic) => {
    const finding = (image?.["background"] as Background | undefined)?.[topic]
    return finding ? joinTexts([finding.says, finding.source ?? ""].filter(Boolean).map(same), " · ") : null
  }
  return topics.flatMap((topic) => {
    const [was, is] = [found(before, topic), found(after, topic)]
    if (was?.th === is?.th) return []
    const label = joinTexts([names.candidate(String((after ?? before)?.["id"])), words.topics[topic]], ": ")
    return [{ field: `background.${topic}`, label, before: was, after: is }]
  })
}

const gate: Describe = ({ before, after }, names) => {
  const image = after ?? before ?? {}
  const said = (from: Image | null) =>
    from &&
    joinTexts(
      [
        ofWords(words.gateAnswers)(String(from["answer"])),
        ...[from["reason"], from["evidence"]].flatMap((text) =>
          typeof text === "string" ? [same(text)] : [],
        ),
      ],
      " · ",
    )
  const label = joinTexts(
    [names.candidate(String(image["candidate_id"])), names.gate(String(image["gate"]))],
    ": ",
  )
  return [{ field: `gates.${String(image["gate"])}`, label, before: said(before), after: said(after) }]
}

const appraisal: Describe = ({ before, after }, names) => {
  const said = (from: Image | null) => from && ofWords(words.appraisalStates)(String(from["state"]))
  const label = joinTexts([words.appraisal, names.post(String((after ?? before)?.["post_id"]))], ": ")
  return [{ field: "appraisal", label, before: said(before), after: said(after) }]
}

const describers: Readonly<Record<string, Describe>> = {
  study,
  candidate: (change, names) => [...candidateFields(change, names), ...backgroundFields(change, names)],
  gate_answer: gate,
  appraisal,
}
