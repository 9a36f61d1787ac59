import { countryName, formatInstant } from "#kernel/format.ts"
import { usePage } from "#ui/page-context.ts"
import { paths, withQuery } from "../paths.ts"
import type { RecentAct } from "../queries/overview.ts"
import type { RelationItem } from "../schema.ts"
import { actName, actorName, historyWords } from "./history-words.ts"
import { overviewWords } from "./overview-words.ts"
import { titleOf, useDates } from "./parts.tsx"

/** The relations that were signed last. */
export const NewestSigned = ({ relations }: { readonly relations: readonly RelationItem[] }) => {
  const { t, href, language } = usePage()
  const date = useDates()
  return (
    <section aria-labelledby="newest">
      <h2 id="newest">{t(overviewWords.newest)}</h2>
      <ul class="plain-list">
        {relations.map((relation) => (
          <li>
            <a href={href(paths.relation(relation.id))}>{t(titleOf(relation))}</a>{" "}
            <span class="soft">
              {partnerCountries(relation)
                .map((code) => countryName(code, language))
                .join(" · ")}{" "}
              · {date(relation.signedOn)}
            </span>
          </li>
        ))}
      </ul>
      <p class="more">
        <a href={href(withQuery(paths.relations, { status: "in_force" }))}>
          {t({ th: "ดูทั้งหมด", en: "See all" })}
        </a>
      </p>
    </section>
  )
}

const partnerCountries = ({ parties }: RelationItem): string[] => [
  ...new Set(parties.flatMap(({ side, country }) => (side === "partner" && country ? [country] : []))),
]

const postOf = ({ postTh, postEn }: RecentAct) => (postTh && postEn ? { th: postTh, en: postEn } : null)

type ChangesProps = {
  readonly acts: readonly RecentAct[]
  readonly relations: ReadonlyMap<string, RelationItem>
}

/** What was done to the register of late, and by which post. The public sees no names. */
export const RecentChanges = ({ acts, relations }: ChangesProps) => {
  const { t, href, language } = usePage()
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t(overviewWords.changes)}</h2>
      <ul class="plain-list">
        {acts.map((act) => {
          const relation = act.relation ? relations.get(act.relation) : undefined
          return (
            <li>
              {t(actName(act.name))}{" "}
              {relation ? (
                <a href={href(paths.history(relation.id))}>{t(titleOf(relation))}</a>
              ) : (
                t(overviewWords.manyRelations(act.relations))
              )}{" "}
              <span class="soft">
                {t(actorName({ kind: act.byKind, name: "", post: postOf(act) }))} ·{" "}
                <time datetime={act.at.toISOString()}>{formatInstant(act.at, language)}</time>
              </span>
            </li>
          )
        })}
      </ul>
      <p>
        <a href={href(paths.changes)}>{t(historyWords.allChanges)}</a>
      </p>
    </section>
  )
}
