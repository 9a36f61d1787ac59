import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Reader } from "#database/database.ts"
import { isUuid } from "#kernel/ids.ts"
import { findCopy, type StudyCopy } from "#modules/selection/index.ts"
import type { CaseItem } from "../schema.ts"
import type { CaseRow } from "../queries/detail.ts"
import { itemColumns, itemSources } from "../queries/list.ts"

/** A study that a case may take up, and the place that it proposes. */
export type OfferedStudy = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly nameTh: string | null
  readonly nameEn: string
}

/** Concluded studies of the units $1 that propose a place which may still be proposed, the last concluded first. */
export const studiesToTake = prepared<OfferedStudy>(`
  select s.id, s.number, s.title, u.name_th as "nameTh", u.name_en as "nameEn"
  from study s join candidate c on c.id = s.chosen_candidate_id join unit u on u.code = c.unit
  where s.home_unit = any($1) and s.state = 'concluded' and c.withdrawn_at is null and (c.fate is null or c.fate = 'ended')
  order by s.concluded_at desc`)

/** Cases that took up the study $1, the last first. */
export const casesOnStudy = prepared<CaseItem>(`
  select ${itemColumns} from establishment_case c ${itemSources} where c.study_id = $1 order by c.opened_at desc`)

type Link = {
  readonly number: number
  readonly title: string
  readonly copyId: string | null
  readonly contentId: string
}

const link = prepared<Link>(`
  select s.number, s.title, k.study_copy_id as "copyId", k.id as "contentId" from study s
  left join lateral (select id, study_copy_id from case_content
    where case_id = $1 and study_copy_id is not null order by frozen_at desc limit 1) k on true
  where s.id = $2`)

/** The study of a case, with the copy that the offices were given last. */
export type StudyOfCase = Omit<Link, "copyId"> & { readonly id: string; readonly copy: StudyCopy | undefined }

/** Undefined where a case has taken no study up. */
export const studyOfCase = async (
  { pool, query }: { readonly pool: pg.Pool; readonly query: Reader },
  { id, studyId }: Pick<CaseRow, "id" | "studyId">,
): Promise<StudyOfCase | undefined> => {
  const [found] = studyId ? await link(pool, [id, studyId]) : []
  if (!found || !studyId) return undefined
  const { copyId, ...rest } = found
  return { ...rest, id: studyId, copy: copyId ? await findCopy(query, copyId) : undefined }
}

/** The study that a case is to be opened on; undefined where there is none. */
export const chosenStudy = async (reader: Reader, id: string | undefined) =>
  id && isUuid(id)
    ? reader.selectFrom("study").select(["id", "number", "title"]).where("id", "=", id).executeTakeFirst()
    : undefined
