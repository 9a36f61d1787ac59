import type { Tx } from "#database/act.ts"
import { type Day, earliestDay, preciseDate } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import { numberOf, relationMatcher } from "./match-relation.ts"
import { activitiesOn, type Present, relationsToMatch, sameKey } from "./queries.ts"
import type { ActivityRow } from "./types.ts"

/** Finds the relation of each row that can be taken, and says whether the activity is here already or looks like one that is. */
export const holdAgainst = async (
  tx: Tx,
  rows: readonly ActivityRow[],
  only: readonly string[] | null,
): Promise<readonly ActivityRow[]> => {
  const told = rows.flatMap(({ imported }) => imported?.told ?? [])
  const numbers = told.every(({ number }) => number) ? told.map(({ number }) => numberOf(number)) : null
  const match = relationMatcher(await relationsToMatch(tx, only, numbers && [...new Set(numbers)]))
  const matched = rows.map((row): ActivityRow => {
    if (!row.imported) return row
    const { told } = row.imported
    const found = match(told)
    if ("problem" in found)
      return {
        ...row,
        state: "wrong",
        imported: null,
        problems: [...row.problems, { column: told.column, text: found.problem }],
      }
    const { id: relationId, homeUnits, pair } = found
    return { ...row, imported: { ...row.imported, relationId, homeUnits, pair } }
  })
  const once = withoutRepeats(matched)
  return withPresent(once, await presentOf(tx, once))
}

/** A table that says the same activity twice brings it once. */
const withoutRepeats = (rows: readonly ActivityRow[]): readonly ActivityRow[] => {
  const first = new Map<string, number>()
  return rows.map((row): ActivityRow => {
    const { relationId, entry } = row.imported ?? {}
    if (!relationId || !entry) return row
    const key = sameKey(relationId, entry.beginsOn, entry.title)
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, row.row)
      return row
    }
    const problem = { column: null, text: repeated(earlier) }
    return { ...row, state: "wrong", imported: null, problems: [...row.problems, problem] }
  })
}

const repeated = (row: number): Text => ({
  th: `เป็นกิจกรรมเดียวกับแถว ${row} (คู่ วัน และชื่อตรงกัน) จึงไม่นำเข้าอีก`,
  en: `The same activity as row ${row}: pair, day and name; it is not brought in again`,
})

const presentOf = (tx: Tx, rows: readonly ActivityRow[]): Promise<readonly Present[]> => {
  const taken = rows.flatMap(({ imported }) =>
    imported?.relationId
      ? [{ relation: imported.relationId, day: earliestDay(imported.entry.beginsOn) }]
      : [],
  )
  return activitiesOn(
    tx,
    taken.map(({ relation }) => relation),
    taken.map(({ day }) => day),
  )
}

const withPresent = (rows: readonly ActivityRow[], present: readonly Present[]): readonly ActivityRow[] => {
  if (present.length === 0) return rows
  const same = new Map(present.map((one) => [sameKey(one.relationId, one.beginsOn, one.title), one]))
  const near = new Map(present.map((one) => [nearKey(one.relationId, one.beginsOn, one.kind), one]))
  return rows.map((row): ActivityRow => {
    const { relationId, entry } = row.imported ?? {}
    if (!relationId || !entry) return row
    const already = same.get(sameKey(relationId, entry.beginsOn, entry.title))
    if (already) return { ...row, registered: { id: already.id, same: true } }
    const like = near.get(nearKey(relationId, entry.beginsOn, entry.kind))
    if (!like) return row
    return {
      ...row,
      state: "doubtful",
      doubts: [...row.doubts, { column: null, text: looksLike(like.title) }],
      registered: { id: like.id, same: false },
    }
  })
}

const nearKey = (relationId: string, beginsOn: string, kind: string): string =>
  `${relationId} ${firstDay(beginsOn)} ${kind}`
const firstDay = (date: string): Day => earliestDay(preciseDate(date))

const looksLike = (title: string): Text => ({
  th: `มีกิจกรรมประเภทเดียวกันในวันเดียวกันแล้ว: “${title}” อาจเป็นเรื่องเดียวกัน จังหวัดยืนยันหรือรวมได้ภายหลัง`,
  en: `There is one of the same kind on the same day: “${title}”; it may be the same, to be confirmed or merged`,
})
