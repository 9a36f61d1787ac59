import { formatInstant } from "#kernel/format.ts"
import { page } from "#http/routes.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { unitsOf } from "#modules/places/index.ts"
import { Breadcrumbs, Callout } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { readSmallMap, SmallMap } from "../map/small-map.tsx"
import { type RelationPart, showParts } from "../extensions.ts"
import { paths, withQuery } from "../paths.ts"
import { getRelation } from "../queries/detail.ts"
import { attestationsOf, listsWithout } from "../imports/queries/rows.ts"
import { historyOf } from "../queries/history.ts"
import { registryRights } from "../rights.ts"
import { words } from "../words.ts"
import { type AsOf, AsOfBanner, AsOfForm, KnownOnBanner, readAsOf } from "./as-of.tsx"
import { AddedParts } from "./added-parts.tsx"
import { seesPeople } from "../history/readers.ts"
import { actorName } from "./history-words.ts"
import { titleOf } from "./parts.tsx"
import { Passport } from "./passport.tsx"
import { offersTo, RelationActs } from "./relation-acts.tsx"
import { RelationParties } from "./relation-parties.tsx"
import { RelationTimeline } from "./relation-timeline.tsx"
import { relationWords } from "./relation-words.ts"
import { OpenDoubts, SourceRow } from "./source-row.tsx"

/** The relation's passport: who with whom, how it stands, what happened, and what may be done. */
export const relationPage = (parts: readonly RelationPart[]) =>
  page({
    path: paths.relation(":id"),
    right: registryRights["relation.read"],
    audit: "nothing",
    show: async (request) => {
      const asOf = readAsOf(request)
      if (asOf.moved) return asOf.moved
      const data = await readPage(request, asOf, parts)
      const { mergedInto } = data.relation
      if (mergedInto)
        return redirect(
          request.href(withQuery(paths.relation(mergedInto), { asOf: asOf.day, knownOn: asOf.known })),
        )
      return { title: titleOf(data.relation), content: <RelationPage {...data} asOf={asOf} /> }
    },
  })

const readPage = async (request: Request, { day, known }: AsOf, parts: readonly RelationPart[]) => {
  const { services, actor, language } = request
  const { pool, query } = services.database
  const relation = await getRelation(pool, request.parameter("id"), day, known)
  const codes = relation.parties.flatMap(({ unit }) => unit?.code ?? [])
  const [units, map, acts, attestations, without, added] = await Promise.all([
    unitsOf(pool, codes),
    readSmallMap(pool, { id: relation.id }, language),
    historyOf(query, relation.id, seesPeople(request)),
    attestationsOf(pool, relation.id, seesPeople(request)),
    listsWithout(pool, relation.id),
    day || known || relation.mergedInto ? [] : showParts(parts, request, relation),
  ])
  return {
    relation,
    map,
    acts,
    attestations,
    without,
    added,
    units: new Map(units.map((unit) => [unit.code, unit])),
    offers: offersTo(actor, relation),
    signedIn: actor.kind === "person",
    today: services.today(),
  }
}

type PageData = Awaited<ReturnType<typeof readPage>> & { readonly asOf: AsOf }

const RelationPage = (data: PageData) => {
  const { relation, map, acts, attestations, without, added, units, offers, signedIn, today, asOf } = data
  const { t, href } = usePage()
  const here = paths.relation(relation.id)
  const present = !asOf.day && !asOf.known && !relation.withdrawn
  const last = acts[0]
  return (
    <>
      <Breadcrumbs
        steps={[{ path: withQuery(paths.relations, { asOf: asOf.day }), label: words.relations }]}
      />
      <AsOfBanner day={asOf.day} now={withQuery(here, { knownOn: asOf.known })} />
      <KnownOnBanner day={asOf.known} now={withQuery(here, { asOf: asOf.day })} />
      {relation.withdrawn && (
        <Callout tone="brick" title={relationWords.withdrawnTitle}>
          <p>{t(relationWords.withdrawnSays)}</p>
        </Callout>
      )}
      <Passport
        relation={relation}
        today={today}
        asOf={asOf.day}
        map={map && <SmallMap id="where" data={map} title={t(relationWords.mapTitle)} />}
      />
      <Doubt relation={relation} attestations={present ? attestations : []} />
      <section aria-labelledby="timeline">
        <h2 id="timeline">{t(relationWords.timeline)}</h2>
        <RelationTimeline relation={relation} />
      </section>
      <AddedParts parts={added} />
      <section aria-labelledby="parties">
        <h2 id="parties">{t(relationWords.parties)}</h2>
        <RelationParties relation={relation} units={units} asOf={asOf.day} />
      </section>
      <SourceRow attestations={attestations} without={without} />
      {present && (
        <section aria-labelledby="acts" class="no-print">
          <h2 id="acts">{t(relationWords.acts)}</h2>
          <RelationActs offers={offers} relation={relation} signedIn={signedIn} />
        </section>
      )}
      <section aria-labelledby="history" class="no-print">
        <h2 id="history">{t(words.history)}</h2>
        {last && (
          <p>
            {t(
              relationWords.lastChange(acts.length, t(actorName(last.by)), {
                th: formatInstant(last.at, "th"),
                en: formatInstant(last.at, "en"),
              }),
            )}{" "}
            <a href={href(paths.history(relation.id))}>{t(relationWords.wholeHistory)}</a>
          </p>
        )}
        <AsOfForm path={here} asOf={asOf} withKnown />
      </section>
    </>
  )
}

type DoubtProps = Pick<PageData, "relation" | "attestations">

const Doubt = ({ relation, attestations }: DoubtProps) => {
  const { t } = usePage()
  const inDoubt = relation.certainty === "in_doubt"
  const waits = attestations.some(({ decision, state }) => decision === "open" && state === "applied")
  if (!inDoubt && !waits) return null
  const unknown = relation.parties.filter(({ unit }) => unit === null)
  return (
    <Callout tone="marigold" title={inDoubt ? relationWords.inDoubt : relationWords.openDoubt}>
      {unknown.map(({ written }) => (
        <p>{t(relationWords.unknownPlace(written ?? ""))}</p>
      ))}
      {inDoubt && <p>{t(relationWords.inDoubtSays)}</p>}
      <OpenDoubts attestations={attestations} />
    </Callout>
  )
}
