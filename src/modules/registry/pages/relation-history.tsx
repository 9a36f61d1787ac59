import type { Child } from "hono/jsx"
import { page } from "#http/routes.ts"
import { formatInstant } from "#kernel/format.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { seesPeople } from "../history/readers.ts"
import { paths } from "../paths.ts"
import { getRelation } from "../queries/detail.ts"
import { type HistoryAct, historyOf, mergedInto } from "../queries/history.ts"
import { registryRights } from "../rights.ts"
import type { RelationDetail } from "../schema.ts"
import { words } from "../words.ts"
import { ChangeTable } from "./change-table.tsx"
import { actName, actorName, historyWords } from "./history-words.ts"
import { titleOf } from "./parts.tsx"

/** Every act on a relation: who, when, why, and each field before and after. */
export const relationHistoryPage = page({
  path: paths.history(":id"),
  right: registryRights["relation.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool, query } = request.services.database
    const relation = await getRelation(pool, request.parameter("id"))
    const [acts, merged] = await Promise.all([
      historyOf(query, relation.id, seesPeople(request)),
      mergedInto(query, relation.id),
    ])
    return {
      title: historyWords.title,
      content: <HistoryPage relation={relation} acts={acts} merged={merged} />,
    }
  },
})

type PageProps = {
  readonly relation: RelationDetail
  readonly acts: readonly HistoryAct[]
  readonly merged: readonly { readonly id: string; readonly number: number }[]
}

const HistoryPage = ({ relation, acts, merged }: PageProps) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.relations, label: words.relations },
          { path: paths.relation(relation.id), label: titleOf(relation) },
        ]}
      />
      <h1>
        {t(historyWords.title)} <span class="soft">{t(words.number(relation.number))}</span>
      </h1>
      <p class="lead">{t(historyWords.lead)}</p>
      <p>
        <a href={href(paths.changes)}>{t(historyWords.allChanges)}</a>
      </p>
      {merged.length > 0 && (
        <p>
          {t(historyWords.mergedHere)}:{" "}
          {merged.map(({ id, number }) => (
            <>
              <a href={href(paths.history(id))}>{t(words.number(number))}</a>{" "}
            </>
          ))}
        </p>
      )}
      <ol class="acts">
        {acts.map((act) => (
          <Act act={act} />
        ))}
      </ol>
    </>
  )
}

/** One act; `about`: what it was done to, where the page tells of more than one record. */
export const Act = ({ act, about }: { readonly act: HistoryAct; readonly about?: Child }) => {
  const { t, language } = usePage()
  return (
    <li>
      <h2>
        {t(actName(act.name))} {about}
      </h2>
      <p class="act-who">
        <time datetime={act.at.toISOString()}>{formatInstant(act.at, language)}</time> ·{" "}
        {t(actorName(act.by))}
        {act.by.name && act.by.post && <span class="soft"> {t(act.by.post)}</span>}
        {act.by.kind === "system" && <span class="soft"> {t(historyWords.byProgram)}</span>}
      </p>
      {act.reason && (
        <p class="act-reason">
          <span class="soft">{t(historyWords.reason)}</span> {act.reason}
        </p>
      )}
      {act.changes.length > 0 ? (
        <ChangeTable changes={act.changes} />
      ) : (
        <p class="soft">{t(historyWords.noFields)}</p>
      )}
    </li>
  )
}
