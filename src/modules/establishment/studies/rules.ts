import type { Text } from "#kernel/text.ts"
import { type Content, listOf } from "../procedures/answers/rules.ts"

/** What a study says of the candidate that a case takes up, as far as its questions ask for it. */
export type Taken = {
  readonly number: number
  readonly title: string
  readonly conclusion: string | null
  /** Codes of all places of the study that stand. */
  readonly candidates: readonly string[]
  readonly partner: string | null
  readonly findings: readonly {
    readonly topic: Text
    readonly says: string
    readonly source: string | null
  }[]
}

/** As many places as a question takes (procedures/answers). */
const mostPlaces = 12

/**
 * What a case holds once it has taken a study up. The places and the proposal are the study's; what somebody has written
 * already stays as it was written.
 * @param asked fields that the procedure asks for
 */
export const contentWith = (content: Content, asked: ReadonlySet<string>, taken: Taken): Content => {
  const { candidates, partner, findings, conclusion, number, title } = taken
  const places = [
    ...new Set([...(partner ? [partner] : []), ...candidates, ...listOf(content["candidates"])]),
  ]
  const background = findings
    .map(({ topic, says, source }) => `${topic.th}: ${says}${source ? ` (${source})` : ""}`)
    .join("\n")
  const suitability = conclusion ? `${conclusion} (การศึกษาที่ ${number} “${title}”)` : ""
  const written = (field: string, text: string) =>
    text && !content[field]?.length ? { [field]: text.slice(0, mostLetters) } : {}
  const found: Content = {
    candidates: places.slice(0, mostPlaces),
    ...(partner ? { partner } : {}),
    ...written("background", background),
    ...written("suitability", suitability),
  }
  return { ...content, ...Object.fromEntries(Object.entries(found).filter(([field]) => asked.has(field))) }
}

const mostLetters = 20_000
