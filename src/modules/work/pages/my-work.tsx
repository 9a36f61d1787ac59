import type { Request } from "#http/request.ts"
import { page, type Route, type View } from "#http/routes.ts"
import type { Day } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import type { Actor } from "#kernel/rights.ts"
import { Breadcrumbs, Empty, Figure, Figures, Pagination } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import type { Kind } from "../kinds.ts"
import { workPaths } from "../paths.ts"
import {
  countMatters,
  type Group,
  groups,
  listMatters,
  type MatterItem,
  type WorkCounts,
} from "../queries.ts"
import { workRights } from "../rights.ts"
import { words } from "../words.ts"
import { MatterList } from "./matter-list.tsx"

const shownFirst = 10
const pageSize = 50

type Section = { readonly group: Group; readonly matters: readonly MatterItem[] }
type WorkProps = {
  readonly counts: WorkCounts
  readonly sections: readonly Section[]
  readonly kinds: readonly Kind[]
  readonly today: Day
  readonly posts: number
}

const MyWork = ({ counts, sections, kinds, today, posts }: WorkProps) => {
  const { t, href } = usePage()
  const all = groups.reduce((sum, group) => sum + counts[group], 0)
  return (
    <>
      <h1>{t(words.work)}</h1>
      <p class="lead">{t(posts > 0 ? words.workLead : words.noPosts)}</p>
      {all === 0 ? (
        <Empty says={words.nothingWaits} />
      ) : (
        <div class="work-figures">
          <Figures>
            {groups.map((group) => (
              <Figure
                value={counts[group]}
                label={words.groups[group]}
                note={words.groupNotes[group]}
                path={workPaths.group(group)}
              />
            ))}
          </Figures>
        </div>
      )}
      {sections.map(({ group, matters }) => (
        <section aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{t(words.groups[group])}</h2>
          <MatterList
            matters={matters}
            kinds={kinds}
            group={group}
            today={today}
            namesHolder={group === "others" || posts > 1}
          />
          {counts[group] > matters.length && (
            <p>
              <a href={href(workPaths.group(group))}>{t(words.seeAll(counts[group]))}</a>
            </p>
          )}
        </section>
      ))}
    </>
  )
}

const showWork = async ({ services, actor }: Request, kinds: readonly Kind[]): Promise<View> => {
  const { pool } = services.database
  const today = services.today()
  const counts = await countMatters(pool, actor, today)
  const first = { limit: shownFirst, offset: 0 }
  const sections = await Promise.all(
    groups
      .filter((group) => counts[group] > 0)
      .map(async (group) => ({ group, matters: await listMatters(pool, actor, today, group, first) })),
  )
  const content = (
    <MyWork counts={counts} sections={sections} kinds={kinds} today={today} posts={postsOf(actor)} />
  )
  return { title: words.work, content }
}

const postsOf = (actor: Actor): number =>
  actor.kind === "person" ? actor.appointments.length + (actor.withheld?.length ?? 0) : 0

type GroupProps = Section & {
  readonly kinds: readonly Kind[]
  readonly today: Day
  readonly total: number
  readonly at: number
}

const GroupPage = ({ group, matters, kinds, today, total, at }: GroupProps) => {
  const { t } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: workPaths.work, label: words.work }]} />
      <h1>{t(words.groups[group])}</h1>
      <p class="lead">{t(words.groupNotes[group])}</p>
      {matters.length === 0 ? (
        <Empty says={words.nothingInGroup} />
      ) : (
        <MatterList matters={matters} kinds={kinds} group={group} today={today} namesHolder />
      )}
      <Pagination
        page={at}
        pages={Math.ceil(total / pageSize)}
        path={(page) => workPaths.group(group, page)}
      />
    </>
  )
}

const showGroup = async (request: Request, kinds: readonly Kind[]): Promise<View> => {
  const { services, actor } = request
  const { pool } = services.database
  const today = services.today()
  const group = groups.find((known) => known === request.parameter("group"))
  if (!group) throw notFound(words.nothingInGroup)
  const at = Math.max(1, Math.trunc(Number(request.query("page") ?? 1)) || 1)
  const part = { limit: pageSize, offset: (at - 1) * pageSize }
  const [counts, matters] = await Promise.all([
    countMatters(pool, actor, today),
    listMatters(pool, actor, today, group, part),
  ])
  return {
    title: words.groups[group],
    content: (
      <GroupPage group={group} matters={matters} kinds={kinds} today={today} total={counts[group]} at={at} />
    ),
  }
}

/** "My work", and each of its groups in full. */
export const myWorkPages = (kinds: readonly Kind[]): readonly Route[] => [
  page({
    path: workPaths.work,
    right: workRights["work.read_own"],
    audit: "nothing",
    show: (request) => showWork(request, kinds),
  }),
  page({
    path: workPaths.group(":group"),
    right: workRights["work.read_own"],
    audit: "nothing",
    show: (request) => showGroup(request, kinds),
  }),
]
