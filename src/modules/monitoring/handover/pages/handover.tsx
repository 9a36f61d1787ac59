import { page } from "#http/routes.ts"
import type { Request } from "#http/request.ts"
import { addDays, dayOf } from "#kernel/dates.ts"
import { forbidden } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { formatDate } from "#kernel/format.ts"
import { freshForm } from "#http/forms.ts"
import { PastLink } from "#modules/access/index.ts"
import { registryPaths } from "#modules/registry/index.ts"
import { establishmentPaths } from "#modules/establishment/index.ts"
import { Breadcrumbs, Empty, Facts, Status } from "#ui/components/parts.tsx"
import { Actions } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../../paths.ts"
import { monitoringRights } from "../../rights.ts"
import {
  getHandover,
  type Handover,
  type PartnerContact,
  partnersOf,
  type PromiseItem,
  promisesOf,
} from "../queries.ts"
import { type Doing, doingsOf, firstThings } from "../rules.ts"
import { handoverWords as words } from "../words.ts"
import { Cases, Money, Partners, Promises, Relations } from "./parts.tsx"

const soonDays = 90
const fadingDays = 365
const firstCount = 7

/** A pack, for its province and the ministry; the holder of the post may answer it. */
export const readHandover = async (request: Request) => {
  const { pool } = request.services.database
  const handover = await getHandover(pool, request.parameter("id"))
  const { allowed, because } = explain(monitoringRights["handover.read"], request.actor, {
    units: handover.units,
  })
  if (!allowed) throw forbidden(because)
  const { actor } = request
  const isHolder =
    actor.kind === "person" && actor.appointments.some(({ postId }) => postId === handover.postId)
  const runs = handover.endedOn === null || handover.endedOn >= request.services.today()
  return { handover, isHolder: isHolder && !runs, runs, promises: await promisesOf(pool, handover.id) }
}

export const handoverPage = page({
  path: paths.handover(":id"),
  right: monitoringRights["handover.read"],
  audit: "reading",
  show: async (request) => {
    const { handover, isHolder, runs, promises } = await readHandover(request)
    const today = request.services.today()
    const { relations, cases } = handover.content
    const partners = await partnersOf(
      request.services.database.pool,
      relations.map(({ id }) => id),
      today,
    )
    const open = promises.filter(({ answer }) => answer !== "declined")
    const doings = doingsOf(
      { promises: open, cases, relations },
      today,
      addDays(today, soonDays),
      addDays(today, -fadingDays),
    )
    return {
      title: words.title,
      wide: true,
      content: (
        <HandoverPage
          handover={handover}
          promises={promises}
          partners={partners}
          first={firstThings(doings, firstCount)}
          isHolder={isHolder}
          runs={runs}
        />
      ),
    }
  },
})

type PageProps = {
  readonly handover: Handover
  readonly promises: readonly PromiseItem[]
  readonly partners: readonly PartnerContact[]
  readonly first: readonly Doing[]
  readonly isHolder: boolean
  /** The outgoing term is not over yet. */
  readonly runs: boolean
}

const HandoverPage = ({ handover, promises, partners, first, isHolder, runs }: PageProps) => {
  const { t, href, language } = usePage()
  const { titleTh, titleEn, officeTh, officeEn, from, to, endedOn, madeAt, acknowledgedAt, content } =
    handover
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.handovers, label: words.title }]} />
      <h1>{t(words.titleOf({ th: titleTh, en: titleEn }))}</h1>
      <p class="about">{t({ th: officeTh, en: officeEn })}</p>
      <p>
        {runs && endedOn ? (
          <Status tone="slate" label={words.prepared(formatDate(endedOn, { language }))} />
        ) : (
          <Status
            tone={acknowledgedAt ? "jade" : "marigold"}
            label={acknowledgedAt ? words.acknowledged : words.waiting}
          />
        )}{" "}
        <span class="soft">{t(words.asOf(formatDate(content.asOf, { language })))}</span>
      </p>
      {runs && <p class="notice">{t(words.termRuns)}</p>}
      <Facts
        facts={[
          [words.from, from ?? undefined],
          [words.to, to ?? t(words.nobody)],
          [words.madeOn, formatDate(dayOf(madeAt), { language })],
        ]}
      />
      <h2>{t(words.first)}</h2>
      {first.length === 0 ? (
        <Empty says={words.nothingFirst} />
      ) : (
        <ol class="first-things">
          {first.map((doing) => (
            <li>
              <FirstThing doing={doing} />
            </li>
          ))}
        </ol>
      )}
      <h2>{t(words.promises)}</h2>
      <Promises handover={handover.id} promises={promises} isHolder={isHolder} />
      {isHolder && !acknowledgedAt && (
        <Form action={href(paths.acknowledgeHandover(handover.id))} state={freshForm()}>
          <Actions act={words.acknowledge} />
        </Form>
      )}
      <h2>{t(words.relations)}</h2>
      <Relations relations={content.relations} />
      <h2>{t(words.cases)}</h2>
      <Cases cases={content.cases} />
      <h2>{t(words.money(content.year))}</h2>
      <Money money={content.money} year={content.year} />
      <h2>{t(words.partners)}</h2>
      <Partners partners={partners} relations={content.relations} />
      <PastLink kind="handover" id={handover.id} />
    </>
  )
}

const FirstThing = ({ doing }: { readonly doing: Doing }) => {
  const { href, language } = usePage()
  const late = doing.kind === "promise_late" || doing.kind === "case_late"
  const path = doing.kind.startsWith("promise")
    ? undefined
    : doing.kind.startsWith("case")
      ? establishmentPaths.case(doing.id)
      : registryPaths.relation(doing.id)
  return (
    <>
      <Status tone={late ? "brick" : "marigold"} label={words.doings[doing.kind]} />{" "}
      {path ? <a href={href(path)}>{doing.what}</a> : doing.what}
      {doing.pair && ` · ${doing.pair}`}{" "}
      {doing.dueOn && <span class="soft">{formatDate(doing.dueOn, { language })}</span>}
    </>
  )
}
