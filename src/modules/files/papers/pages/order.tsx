import { z } from "zod"
import { paperFormats } from "#documents/papers/paper.ts"
import { parseForm } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type Route } from "#http/routes.ts"
import { invalid } from "#kernel/errors.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Hidden } from "#ui/forms/fields.tsx"
import { usePage } from "#ui/page-context.ts"
import { filePaths } from "../../paths.ts"
import { filesRights } from "../../rights.ts"
import { orderPaper } from "../commands/order-paper.ts"
import { type PaperKind, paperKindOf } from "../kinds.ts"
import { getOrder, type PaperOrder } from "../queries.ts"
import { untilDone } from "../waiting.ts"
import { paperWords as w } from "../words.ts"

const OrderForm = z.object({
  kind: z.string().max(60),
  id: z.string().max(60),
  format: z.enum(paperFormats),
  template: z.uuid().optional().or(z.literal("")),
})

/** A small paper is done before the answer goes out; nobody waits longer than this for a page. */
const patience = 2_500

const accountOf = ({ actor }: Request) => (actor.kind === "person" ? actor.accountId : undefined)

/** Where papers are asked for, and where each is told of: making, ready, or why not. */
export const paperPages = (kinds: readonly PaperKind[]): readonly Route[] => [
  form({
    path: filePaths.papers,
    right: filesRights["paper.order"],
    audit: "act",
    submit: async (request, sent) => {
      const parsed = parseForm(OrderForm, sent)
      if (!parsed.ok) throw invalid(parsed.state.issues)
      const { kind, id, format, template } = parsed.data
      const order = await request.execute(orderPaper(paperKindOf(kinds, kind)), {
        id,
        format,
        templateId: template || undefined,
      })
      await untilDone(order.id, patience)
      const done = await getOrder(request.services.database.pool, order.id, accountOf(request))
      return redirect(
        done.state === "ready" && done.attachmentId
          ? done.format === "docx"
            ? filePaths.file(done.attachmentId)
            : filePaths.view(done.attachmentId)
          : request.href(filePaths.paper(order.id)),
      )
    },
  }),
  page({
    path: filePaths.paper(":id"),
    right: filesRights["paper.open"],
    audit: "nothing",
    show: async (request) => {
      const order = await getOrder(
        request.services.database.pool,
        request.parameter("id"),
        accountOf(request),
      )
      const kind = paperKindOf(kinds, order.kind)
      return { title: kind.label, content: <Order order={order} kind={kind} /> }
    },
  }),
]

type OrderProps = { readonly order: PaperOrder; readonly kind: PaperKind }

const Order = ({ order, kind }: OrderProps) => {
  const { t, href } = usePage()
  const here = href(filePaths.paper(order.id))
  const record = kind.path(order.subjectId)
  return (
    <>
      <Breadcrumbs steps={[{ path: record, label: kind.label }]} />
      <h1>{t(kind.label)}</h1>
      {order.state === "ready" && order.attachmentId && (
        <>
          <p class="lead">{t(w.ready)}</p>
          <p>
            <a class="button" href={filePaths.file(order.attachmentId)} download>
              {t(w.download)}
            </a>
          </p>
        </>
      )}
      {order.state === "failed" && (
        <>
          <p class="lead">{t(w.failed)}</p>
          <p class="quote">{order.problem && t(order.problem)}</p>
          <form method="post" action={href(filePaths.papers)}>
            <Hidden name="kind" value={order.kind} />
            <Hidden name="id" value={order.subjectId} />
            <Hidden name="format" value={order.format} />
            <button type="submit">{t(w.again)}</button>
          </form>
        </>
      )}
      {(order.state === "waiting" || order.state === "making") && (
        <look-again source={here}>
          <p class="lead" role="status">
            {t(order.state === "waiting" && order.before > 0 ? w.waiting(order.before) : w.making)}
          </p>
          <p>
            <a href={here}>{t(w.look)}</a>
          </p>
        </look-again>
      )}
      <p>
        <a href={href(record)}>{t(w.back)}</a>
      </p>
    </>
  )
}
