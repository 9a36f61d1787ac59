import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { file, form, page } from "#http/routes.ts"
import { freshForm } from "#http/forms.ts"
import { addDays } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import { openSecretLink } from "#modules/access/index.ts"
import { listProvinces, unitName } from "#modules/places/index.ts"
import { Empty } from "#ui/components/parts.tsx"
import { Actions, type Option, Select } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { icalendar } from "../calendar/ics.ts"
import { calendarWords } from "../calendar/words.ts"
import { revokeFeed, subscribeCalendar } from "../commands/subscribe-calendar.ts"
import { feedPurpose, idInToken, tokenOf } from "../links/token.ts"
import { paths } from "../paths.ts"
import { type CalendarScope, type Feed, feedEntries, feedsOf, openFeed } from "../queries/calendar.ts"
import { activityRights } from "../rights.ts"
import { names } from "../words.ts"

const originOf = (request: Request) => request.installation.origin ?? new URL(request.http.req.url).origin

const accountOf = ({ actor }: Request): string => (actor.kind === "person" ? actor.accountId : "")

type Address = Feed & { readonly address: string }

const addressesOf = async (request: Request): Promise<readonly Address[]> => {
  const feeds = await feedsOf(request.services.database.pool, accountOf(request))
  const key = request.services.key(feedPurpose)
  return feeds.map((feed) =>
    Object.assign(feed, { address: `${originOf(request)}${paths.feed(tokenOf(feed.id, key))}` }),
  )
}

type PageProps = {
  readonly addresses: readonly Address[]
  readonly publicAddress: string
  readonly units: readonly Option[]
}

const FeedsPage = ({ addresses, publicAddress, units }: PageProps) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(calendarWords.feeds)}</h1>
      <p class="lead">{t(calendarWords.feedsLead)}</p>
      {addresses.length === 0 ? (
        <Empty says={calendarWords.none} />
      ) : (
        <ul class="plain-list">
          {addresses.map(({ id, address, unitTh, unitEn }) => (
            <li class="link-line">
              <strong>{unitTh && unitEn ? t({ th: unitTh, en: unitEn }) : t(calendarWords.own)}</strong>
              <p class="link-address">
                <code>{address}</code>
              </p>
              <form method="post" action={href(paths.revokeFeed(id))}>
                <button type="submit" class="quiet-button">
                  {t(calendarWords.revoke)}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={href(paths.feeds)} class="actions">
        <button type="submit" class="primary">
          {t(calendarWords.makeOwn)}
        </button>
      </form>
      <Form action={href(paths.feeds)} state={freshForm()}>
        <Select name="unit" label={calendarWords.unit} options={units} />
        <Actions act={calendarWords.makeProvince} />
      </Form>
      <h2>{t(calendarWords.publicFeed)}</h2>
      <p class="link-address">
        <code>{publicAddress}</code>
      </p>
    </>
  )
}

const days = { back: 400, on: 800 }

const send = async (request: Request, name: string, scope: CalendarScope): Promise<Response> => {
  const { services } = request
  const today = services.today()
  const rows = await feedEntries(services.database.pool, scope, {
    from: addDays(today, -days.back),
    until: addDays(today, days.on),
  })
  const entries = rows.map(({ pair, ...row }) => ({
    ...row,
    note: `${pair} · ${names.state[row.state].th}`,
    url: `${originOf(request)}${paths.activity(row.id)}`,
  }))
  return new Response(icalendar(name, entries), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": scope.publicOnly && !scope.units ? "public, max-age=900" : "private, no-store",
    },
  })
}

const subscribing = { right: activityRights["calendar.subscribe"] } as const

/** The calendar for other programs: addresses of one's own, of a province, and the public one. */
export const feedPages = [
  page({
    path: paths.feeds,
    ...subscribing,
    audit: "nothing",
    show: async (request) => {
      const provinces = await listProvinces(request.services.database.pool, [])
      const units = provinces.map((unit) => ({ value: unit.code, label: unitName(unit) }))
      const data = {
        addresses: await addressesOf(request),
        publicAddress: `${originOf(request)}${paths.publicFeed}`,
        units,
      }
      return { title: calendarWords.feeds, content: <FeedsPage {...data} /> }
    },
  }),
  form({
    path: paths.feeds,
    ...subscribing,
    audit: "act",
    submit: async (request, sent) => {
      const typed = sent.get("unit")?.toString() || null
      const provinces = await listProvinces(request.services.database.pool, [])
      const unit = provinces.find(({ code }) => code === typed)?.code ?? null
      await request.execute(subscribeCalendar, { accountId: accountOf(request), unit })
      return redirect(request.href(paths.feeds))
    },
  }),
  form({
    path: paths.revokeFeed(":id"),
    ...subscribing,
    audit: "act",
    submit: async (request) => {
      await request.execute(revokeFeed, { id: request.parameter("id") })
      return request.leaveNotice(redirect(request.href(paths.feeds)), calendarWords.revoked)
    },
  }),
  file({
    path: paths.publicFeed,
    right: activityRights["calendar.read_feed"],
    audit: "nothing",
    send: (request) => {
      const unit = request.query("unit")?.slice(0, 20)
      return send(request, calendarWords.title.th, { units: unit ? [unit] : undefined, publicOnly: true })
    },
  }),
  file({
    path: paths.feed(":token"),
    right: activityRights["calendar.read_feed"],
    audit: "nothing",
    send: async (request) => {
      const { services } = request
      const id = idInToken(request.parameter("token"), services.key(feedPurpose))
      const feed = await openSecretLink(request, async () => {
        const found = id && (await openFeed(services.database.pool, id, services.today()))
        if (!found) throw notFound({ th: "ไม่พบปฏิทินนี้", en: "There is no such calendar" })
        return found
      })
      const own = feed.ownUnits.length > 0 ? feed.ownUnits : undefined
      const units = feed.unit ? [feed.unit] : own
      const name = feed.unitTh ? `${calendarWords.title.th} ${feed.unitTh}` : calendarWords.own.th
      return send(request, name, { units, publicOnly: !feed.office })
    },
  }),
]
