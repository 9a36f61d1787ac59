import { preciseDate } from "#kernel/dates.ts"
import { countryName, formatDate } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { usePage } from "#ui/page-context.ts"
import { paths, withQuery } from "../paths.ts"
import type { Waiting } from "../queries/overview.ts"
import type { RelationItem } from "../schema.ts"
import { titleOf } from "./parts.tsx"
import { overviewWords } from "./overview-words.ts"

type AttentionProps = {
  readonly waiting: {
    readonly doubts: Waiting
    readonly unsigned: Waiting
    readonly undated: Waiting
    /** Rows of imports that wait for a decision, and the import to begin with. */
    readonly open: { readonly open: number; readonly import: string | null }
  }
}

/** What waits for somebody: the first few of each, and where the others are. */
export const Attention = ({ waiting }: AttentionProps) => {
  const { t, href } = usePage()
  const { doubts, unsigned, undated, open } = waiting
  return (
    <section class="attention" aria-labelledby="attention">
      <h2 id="attention">{t(overviewWords.attention)}</h2>
      {doubts.total + unsigned.total + undated.total === 0 && <p>{t(overviewWords.nothingWaits)}</p>}
      <Group
        title={overviewWords.doubts(doubts.total)}
        waiting={doubts}
        path={withQuery(paths.relations, { certainty: "in_doubt" })}
      />
      {open.import && (
        <p>
          <a href={href(withQuery(paths.import(open.import), { decision: "open" }))}>
            {t(overviewWords.decideDoubts(open.open))}
          </a>
        </p>
      )}
      <Group
        title={overviewWords.unsigned(unsigned.total)}
        waiting={unsigned}
        path={withQuery(paths.relations, { status: "proposed", sort: "signed" })}
      />
      <Group
        title={overviewWords.undated(undated.total)}
        waiting={undated}
        path={withQuery(paths.relations, { status: "proposed", sort: "-signed" })}
      />
    </section>
  )
}

type GroupProps = { readonly title: Text; readonly waiting: Waiting; readonly path: string }

const Group = ({ title, waiting, path }: GroupProps) => {
  const { t, href } = usePage()
  if (waiting.total === 0) return null
  return (
    <>
      <h3>{t(title)}</h3>
      <ul class="plain-list">
        {waiting.first.map((relation) => (
          <li>
            <a href={href(paths.relation(relation.id))}>{t(titleOf(relation))}</a>{" "}
            <span class="soft">{t(sayOf(relation))}</span>
          </li>
        ))}
      </ul>
      {waiting.total > waiting.first.length && (
        <p class="more">
          <a href={href(path)}>{t(overviewWords.all(waiting.total))}</a>
        </p>
      )}
    </>
  )
}

const sayOf = (relation: RelationItem): Text => {
  const country = relation.parties.find(({ side }) => side === "partner")?.country
  const since = relation.status === "proposed" ? relation.proposedOn : null
  const say = (language: "th" | "en") => {
    const date = since && formatDate(preciseDate(since), { language })
    return [
      country && countryName(country, language),
      date && overviewWords.since({ th: date, en: date })[language],
    ]
      .filter(Boolean)
      .join(" · ")
  }
  return { th: say("th"), en: say("en") }
}
