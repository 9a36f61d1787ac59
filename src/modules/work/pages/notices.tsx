import { redirect } from "#http/respond.ts"
import { form, page, type Route } from "#http/routes.ts"
import { isUuid } from "#kernel/ids.ts"
import { notFound } from "#kernel/errors.ts"
import { formatInstant } from "#kernel/format.ts"
import { Empty, Pagination, Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { readAllNotices } from "../commands/read-all-notices.ts"
import { type Kind, labelOf } from "../kinds.ts"
import { countNotices, listNotices, type NoticeItem, openNotice } from "../notices/inbox.ts"
import { workPaths } from "../paths.ts"
import { workRights } from "../rights.ts"
import { words } from "../words.ts"
import { accountOf } from "./person.ts"

const pageSize = 50

type NoticesProps = {
  readonly notices: readonly NoticeItem[]
  readonly kinds: readonly Kind[]
  readonly total: number
  readonly unread: number
  readonly at: number
}

const NoticesPage = ({ notices, kinds, total, unread, at }: NoticesProps) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.notices)}</h1>
      <div class="actions notices-actions">
        {unread > 0 && (
          <form method="post" action={href(workPaths.allRead)}>
            <button type="submit">{t(words.readAll)}</button>
          </form>
        )}
        <a href={href(workPaths.settings)}>{t(words.settings)}</a>
      </div>
      {notices.length === 0 ? (
        <Empty says={words.noNotices} />
      ) : (
        <ul class="matters">
          {notices.map((notice) => (
            <Notice notice={notice} kinds={kinds} />
          ))}
        </ul>
      )}
      <Pagination
        page={at}
        pages={Math.ceil(total / pageSize)}
        path={(page) => `${workPaths.notices}?page=${page}`}
      />
    </>
  )
}

const Notice = ({ notice, kinds }: { readonly notice: NoticeItem; readonly kinds: readonly Kind[] }) => {
  const { t, href, language } = usePage()
  const note = language === "th" ? notice.noteTh : notice.noteEn
  return (
    <li class={notice.readAt ? "read" : undefined}>
      <a class="matter-title" href={href(workPaths.notice(notice.id))}>
        {language === "th" ? notice.titleTh : notice.titleEn}
      </a>
      {note && <p class="matter-because">{note}</p>}
      <p class="matter-facts">
        {!notice.readAt && <Status tone="indigo" label={words.unread} />}
        <span>{formatInstant(notice.createdAt, language)}</span>
        <span>{t(labelOf(kinds, notice.kind))}</span>
      </p>
    </li>
  )
}

/** What somebody was told; a notice is read once it is opened. */
export const noticePages = (kinds: readonly Kind[]): readonly Route[] => [
  page({
    path: workPaths.notices,
    right: workRights["notice.read_own"],
    audit: "nothing",
    show: async (request) => {
      const { pool } = request.services.database
      const accountId = accountOf(request)
      const at = Math.max(1, Math.trunc(Number(request.query("page") ?? 1)) || 1)
      const [notices, counts] = await Promise.all([
        listNotices(pool, accountId, { limit: pageSize, offset: (at - 1) * pageSize }),
        countNotices(pool, accountId),
      ])
      return {
        title: words.notices,
        content: <NoticesPage notices={notices} kinds={kinds} {...counts} at={at} />,
      }
    },
  }),
  page({
    path: workPaths.notice(":id"),
    right: workRights["notice.read_own"],
    audit: "nothing",
    show: async (request) => {
      const { services } = request
      const id = request.parameter("id")
      const path = isUuid(id)
        ? await openNotice(services.database.pool, id, accountOf(request), services.now())
        : undefined
      if (path === undefined) throw notFound(words.noticeGone)
      return redirect(request.href(path))
    },
  }),
  form({
    path: workPaths.allRead,
    right: workRights["notice.choose"],
    audit: "act",
    submit: async (request) => {
      await request.execute(readAllNotices, { accountId: accountOf(request) })
      return request.leaveNotice(redirect(request.href(workPaths.notices)), words.allRead)
    },
  }),
]
