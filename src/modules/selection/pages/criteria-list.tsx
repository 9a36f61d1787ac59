import { preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { type KeptSet } from "../queries/criteria.ts"
import { words } from "../words.ts"
import { criteriaWords } from "./criteria-words.ts"

const scopes = ["partner", "country"] as const
export const criteriaTones = { draft: "marigold", in_force: "jade", retired: "slate" } as const

/** The sets of criteria by what they weigh, version by version. */
export const CriteriaList = ({
  sets,
  mayChange,
}: {
  readonly sets: readonly KeptSet[]
  readonly mayChange: boolean
}) => {
  const { t, href, language } = usePage()
  return (
    <>
      <h1>{t(criteriaWords.title)}</h1>
      <p class="lead">{t(criteriaWords.lead)}</p>
      {scopes.map((scope) => {
        const own = sets.filter((set) => set.scope === scope)
        return (
          <section aria-labelledby={scope}>
            <h2 id={scope}>{t(criteriaWords.scopes[scope])}</h2>
            <ul class="plain-list">
              {own.map((set) => (
                <li>
                  <a href={href(paths.criteriaSet(set.id))}>
                    {t(set.name)} {t(words.criteriaVersion(set.version))}
                  </a>{" "}
                  <Status tone={criteriaTones[set.state]} label={criteriaWords.states[set.state]} />{" "}
                  {set.effectiveFrom && (
                    <span class="soft">
                      {t(criteriaWords.since)} {formatDate(preciseDate(set.effectiveFrom), { language })}
                    </span>
                  )}
                </li>
              ))}
            </ul>
            {mayChange && !own.some(({ state }) => state === "draft") && (
              <form method="post" action={href(paths.criteria)}>
                <input type="hidden" name="scope" value={scope} />
                <button type="submit">{t(criteriaWords.draft)}</button>
              </form>
            )}
          </section>
        )
      })}
    </>
  )
}
