import { formatNumber } from "#kernel/format.ts"
import { usePage } from "#ui/page-context.ts"
import { titleOf } from "../../pages/parts.tsx"
import { paths } from "../../paths.ts"
import type { RelationItem } from "../../schema.ts"
import type { ImportDetail } from "../schema.ts"
import { findingName } from "./parts.tsx"
import { pageWords } from "./words.ts"

type FindingsProps = {
  readonly found: Pick<ImportDetail, "findings">
  /** Relations that findings speak of. */
  readonly relations: readonly RelationItem[]
  /** The address of the rows that a kind of finding concerns. */
  readonly address: (code: string) => string
}

/** What was found, in words: what concerns the whole at once, what concerns single rows by its kind. */
export const Findings = ({ found: { findings }, relations, address }: FindingsProps) => {
  const { t, href, language } = usePage()
  if (findings.length === 0) return null
  const whole = findings.filter(({ rows }) => rows.length === 0)
  const kinds = Map.groupBy(
    findings.filter(({ rows }) => rows.length > 0),
    ({ code }) => code,
  )
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{t(pageWords.findings(findings.length))}</h2>
      <ul class="findings">
        {whole.map(({ message, relations: ids }) => (
          <li>
            {t(message)}
            {ids.length > 0 && <Relations relations={relations.filter(({ id }) => ids.includes(id))} />}
          </li>
        ))}
        {[...kinds].map(([code, of]) => (
          <li>
            <details>
              <summary>
                {t(findingName(code))} <span class="soft">{formatNumber(of.length, language)}</span>
              </summary>
              <ul>
                {of.map(({ message }) => (
                  <li>{t(message)}</li>
                ))}
              </ul>
              <p>
                <a href={href(address(code))}>{t(pageWords.theRows)}</a>
              </p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Relations = ({ relations }: { readonly relations: readonly RelationItem[] }) => {
  const { t, href } = usePage()
  return (
    <details>
      <summary>{t(pageWords.noLonger)}</summary>
      <ul>
        {relations.map((relation) => (
          <li>
            <a href={href(paths.relation(relation.id))}>{t(titleOf(relation))}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}
