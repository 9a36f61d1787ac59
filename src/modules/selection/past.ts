import type { Reader } from "#database/database.ts"
import { joinTexts, same, type Text } from "#kernel/text.ts"
import {
  inWords,
  type NamesReader,
  type Recorded,
  type RecordedField,
  unitNamesByCode,
} from "#modules/access/index.ts"
import { studyFiles } from "./files.ts"
import { paths } from "./paths.ts"
import { topics } from "./studies/rules.ts"
import { words } from "./words.ts"

const candidateNames: NamesReader = async (reader: Reader, ids) => {
  const rows = ids.length
    ? await reader
        .selectFrom("candidate as c")
        .leftJoin("unit as u", "u.code", "c.unit")
        .select(["c.id", "c.written", "u.name_th", "u.name_en"])
        .where("c.id", "in", ids)
        .execute()
    : []
  return new Map(
    rows.map(({ id, written, name_th, name_en }): [string, Text] => [
      id,
      name_en ? { th: name_th ?? name_en, en: name_en } : same(`“${written ?? ""}”`),
    ]),
  )
}

const topic = (value: unknown): Text | undefined => {
  const { says, source } = (value ?? {}) as { readonly says?: string; readonly source?: string | null }
  return says ? joinTexts([says, source ?? ""].filter(Boolean).map(same), " · ") : undefined
}

const background: Readonly<Record<string, RecordedField>> = Object.fromEntries(
  topics.map((name) => [`background.${name}`, { label: words.topics[name], say: topic }]),
)

/** A study with its candidates and their conditions, as they were. What appraisers scored is told to nobody by its history. */
export const studyPast: Recorded = {
  kind: "study",
  read: studyFiles.read,
  find: async (reader, id) => {
    const subject = await studyFiles.find(reader, id)
    const study =
      subject && (await reader.selectFrom("study").select("title").where("id", "=", id).executeTakeFirst())
    return study && { subject, title: same(study.title), path: paths.study(id) }
  },
  parts: () =>
    Promise.resolve([
      {
        table: "study",
        label: words.study,
        fields: {
          title: { label: words.studyTitle },
          home_unit: { label: words.home, named: unitNamesByCode },
          purpose: { label: words.purpose },
          state: { label: words.state, say: inWords(words.states) },
          chosen_candidate_id: { label: words.chosen, named: candidateNames },
          conclusion: { label: words.conclusion },
        },
      },
      {
        table: "candidate",
        root: "study",
        label: words.candidate,
        fields: {
          unit: { label: words.place, named: unitNamesByCode },
          written: { label: words.place },
          origin: { label: words.origin, say: inWords(words.origins) },
          origin_note: { label: words.originNote },
          ...background,
          fate: { label: words.fate, say: inWords(words.fates) },
          fate_reason: { label: words.reason },
          withdrawn_reason: { label: words.withdrawn },
        },
      },
      {
        table: "gate_answer",
        root: "study",
        label: words.gates,
        fields: {
          candidate_id: { label: words.candidate, named: candidateNames },
          answer: { label: words.gates, say: inWords(words.gateAnswers) },
          reason: { label: words.reason },
          evidence: { label: words.evidence },
        },
      },
    ]),
}
