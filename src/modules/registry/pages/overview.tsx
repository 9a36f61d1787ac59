import { joinTexts, type Text } from "#kernel/text.ts"
import { page } from "#http/routes.ts"
import type { Request } from "#http/request.ts"
import { Empty, Figure, Figures } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { readMap } from "../map/read-map.ts"
import { openDoubts } from "../imports/queries/imports.ts"
import { paths, withQuery } from "../paths.ts"
import { relationsOf } from "../queries/detail.ts"
import { listRelations } from "../queries/list.ts"
import {
  doubtsToDecide,
  type Figures as FiguresRow,
  longestUnsigned,
  readFigures,
  recentActs,
  undated,
} from "../queries/overview.ts"
import { registryRights } from "../rights.ts"
import { words } from "../words.ts"
import { Attention } from "./overview-attention.tsx"
import { NewestSigned, RecentChanges } from "./overview-news.tsx"
import { OverviewMap } from "./overview-map.tsx"
import { overviewWords } from "./overview-words.ts"

/** Where the country stands, in one minute: a few figures, where the partners lie, and what waits for somebody. */
export const overviewPage = page({
  path: paths.overview,
  right: registryRights["relation.read"],
  audit: "nothing",
  show: async (request) => ({
    title: overviewWords.title,
    wide: true,
    content: <OverviewPage {...await readOverview(request)} />,
  }),
})

const readOverview = async ({ services, language, may }: Request) => {
  const { pool } = services.database
  const [figures, map, doubts, unsigned, withoutDate, acts, newest, open] = await Promise.all([
    readFigures(pool),
    readMap(pool, "asia", {}, language),
    doubtsToDecide(pool),
    longestUnsigned(pool),
    undated(pool),
    recentActs(pool),
    listRelations(pool, { status: "in_force" }, "-signed", { limit: 5 }),
    openDoubts(pool),
  ])
  const spoken = acts.flatMap(({ relation }) => relation ?? [])
  return {
    figures,
    map,
    waiting: { doubts, unsigned, undated: withoutDate, open },
    acts,
    newest: newest.items,
    relations: new Map((await relationsOf(pool, spoken)).map((relation) => [relation.id, relation])),
    mayAdd: may(registryRights["relation.create"]),
  }
}

type PageData = Awaited<ReturnType<typeof readOverview>>

const OverviewPage = ({ figures, map, waiting, acts, newest, relations, mayAdd }: PageData) => {
  const { t, href } = usePage()
  const { inForce, provinces, countries, proposed } = figures
  if (inForce + proposed === 0) {
    return (
      <>
        <h1>{t(overviewWords.title)}</h1>
        <Empty says={overviewWords.empty}>
          {mayAdd && (
            <p>
              <a class="button" href={href(paths.newRelation)}>
                {t(words.addRelation)}
              </a>
            </p>
          )}
        </Empty>
      </>
    )
  }
  return (
    <>
      <h1>{t(overviewWords.title)}</h1>
      <p class="lead">{t(overviewWords.says(inForce, provinces, countries, proposed))}</p>
      <KeyFigures figures={figures} />
      <p class="hint counted">
        {t(overviewWords.counted)} · <a href={href("/about")}>{t(overviewWords.meaning)}</a>
      </p>
      <div class="overview">
        <OverviewMap map={map} />
        <Attention waiting={waiting} />
        <NewestSigned relations={newest} />
        <RecentChanges acts={acts} relations={relations} />
      </div>
    </>
  )
}

const doubtsAmong = (doubts: number): Text | undefined =>
  doubts > 0 ? overviewWords.ofThemInDoubt(doubts) : undefined

const KeyFigures = ({ figures }: { readonly figures: FiguresRow }) => (
  <Figures>
    <Figure
      value={figures.inForce}
      label={overviewWords.inForce}
      note={doubtsAmong(figures.inForceInDoubt)}
      path={withQuery(paths.relations, { status: "in_force" })}
    />
    <Figure
      value={figures.provinces}
      label={overviewWords.provinces}
      note={overviewWords.ofAllProvinces}
      path={paths.provinces}
    />
    <Figure value={figures.countries} label={overviewWords.countries} path={paths.countries} />
    <Figure
      value={figures.proposed}
      label={overviewWords.proposed}
      note={joinTexts(
        [
          overviewWords.ofProvinces(figures.provincesProposing),
          doubtsAmong(figures.proposedInDoubt) ?? [],
        ].flat(),
        " · ",
      )}
      path={withQuery(paths.relations, { status: "proposed" })}
    />
    <Figure
      value={figures.inDoubt}
      label={overviewWords.inDoubt}
      note={overviewWords.toDecide}
      path={withQuery(paths.relations, { certainty: "in_doubt" })}
      tone={figures.inDoubt > 0 ? "marigold" : "indigo"}
    />
  </Figures>
)
