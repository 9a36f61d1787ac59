import { freshForm } from "#http/forms.ts"
import { redirect } from "#http/respond.ts"
import { form, page } from "#http/routes.ts"
import { named } from "#kernel/explain.ts"
import { formatInstant } from "#kernel/format.ts"
import type { Appointment } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import { Actions } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { takeOver } from "../commands/take-over.ts"
import type { InheritanceProvider, InheritedItem } from "../inheritance/provider.ts"
import { newPosts } from "../inheritance/queries.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { personOf } from "./account.tsx"

const words = {
  title: { th: "สิ่งที่รับช่วงมากับตำแหน่ง", en: "What came with the post" },
  lead: {
    th: "งานที่ค้างอยู่เป็นของตำแหน่ง ไม่ใช่ของบุคคล ต่อไปนี้คือสิ่งที่รอท่านอยู่",
    en: "What was begun belongs to the post, not to the person. This is what waits for you",
  },
  predecessor: { th: "ผู้ดำรงตำแหน่งก่อนหน้า", en: "Held before by" },
  nothing: { th: "ไม่มีงานค้าง", en: "Nothing is waiting" },
  noPosts: { th: "วันนี้ไม่มีตำแหน่งใด", en: "You hold no post today" },
  act: { th: "รับทราบและเริ่มทำงาน", en: "Take note and begin" },
} as const satisfies Record<string, Text>

type Part = { readonly label: Text; readonly items: readonly InheritedItem[] }
type Props = {
  readonly held: readonly Appointment[]
  readonly parts: readonly Part[]
  readonly fresh: Awaited<ReturnType<typeof newPosts>>
}

const InheritedPage = ({ held, parts, fresh }: Props) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.title)}</h1>
      <p class="lead">{t(held.length > 0 ? words.lead : words.noPosts)}</p>
      {held.map((post) => (
        <PostPart
          post={post}
          parts={parts}
          predecessor={fresh.find((appointment) => appointment.post_id === post.postId)?.predecessor}
        />
      ))}
      {fresh.length > 0 && (
        <Form action={href(paths.inherited)} state={freshForm()}>
          <Actions act={words.act} />
        </Form>
      )}
    </>
  )
}

type PostProps = {
  readonly post: Appointment
  readonly parts: readonly Part[]
  readonly predecessor: string | null | undefined
}

const PostPart = ({ post, parts, predecessor }: PostProps) => {
  const { t } = usePage()
  const own = parts
    .map(({ label, items }) => ({ label, items: items.filter(({ postId }) => postId === post.postId) }))
    .filter(({ items }) => items.length > 0)
  return (
    <section>
      <h2>{t(named(post))}</h2>
      {predecessor && (
        <p>
          {t(words.predecessor)} {predecessor}
        </p>
      )}
      {own.length === 0 && <p class="empty">{t(words.nothing)}</p>}
      {own.map(({ label, items }) => (
        <>
          <h3>{t(label)}</h3>
          <Items items={items} />
        </>
      ))}
    </section>
  )
}

const Items = ({ items }: { readonly items: readonly InheritedItem[] }) => {
  const { t, href, language } = usePage()
  return (
    <ul>
      {items.map(({ title, path, at }) => (
        <li>
          {path ? <a href={href(path)}>{t(title)}</a> : t(title)}{" "}
          <span class="soft">{formatInstant(at, language)}</span>
        </li>
      ))}
    </ul>
  )
}

/** What the posts of the person who asks bring along; shown at the first sign-in after an appointment. */
export const inheritedPages = (providers: readonly InheritanceProvider[]) => [
  page({
    path: paths.inherited,
    right: accessRights["access.read_own_account"],
    audit: "nothing",
    show: async (request) => {
      const { accountId, appointments } = personOf(request)
      const parts = await Promise.all(
        providers.map(async ({ label, list }) => ({
          label,
          items: await list(request.services, appointments),
        })),
      )
      const fresh = await newPosts(request.services, accountId)
      return {
        title: words.title,
        content: <InheritedPage held={appointments} parts={parts} fresh={fresh} />,
      }
    },
  }),
  form({
    path: paths.inherited,
    right: accessRights["access.take_over"],
    audit: "act",
    submit: async (request) => {
      await request.execute(takeOver, { accountId: personOf(request).accountId })
      return redirect(request.href("/"))
    },
  }),
]
