import { page } from "#http/routes.ts"
import { dayOf } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import { formatDate } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { titleOf } from "#modules/registry/index.ts"
import { Breadcrumbs, Callout, Empty } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../../paths.ts"
import { monitoringRights } from "../../rights.ts"
import { copiesOf, type EvaluationCopy, type EvaluationRemark } from "../queries/read.ts"
import { asksDac, parts } from "../rules.ts"
import { evaluationWords as words } from "../words.ts"
import { partContent } from "./content.tsx"
import { KnownFacts } from "./known-facts.tsx"
import { readEvaluation } from "./read.ts"

type RoundsProps = {
  readonly relation: string
  readonly year: number
  readonly copies: readonly EvaluationCopy[]
  readonly remarks: readonly EvaluationRemark[]
}

/** Every round: the copy that was sent, and what was said of it. Nothing of an earlier round is hidden. */
export const Rounds = ({ relation, year, copies, remarks }: RoundsProps) => {
  const { t, href, language } = usePage()
  const rounds = [...new Set([...copies, ...remarks].map(({ round }) => round))].toSorted(
    (one, other) => one - other,
  )
  if (rounds.length === 0) return <Empty says={words.noRounds} />
  return (
    <>
      {rounds.map((round) => (
        <section>
          <h3>{t(words.round(round))}</h3>
          <ul class="plain-list">
            {copies
              .filter((copy) => copy.round === round)
              .map(({ id, submittedAt, recalledAt, name }) => (
                <li>
                  <a href={href(paths.evaluationRound(relation, year, id))}>{t(words.copy)}</a> ·{" "}
                  {formatDate(dayOf(submittedAt), { language })} · {name}
                  {recalledAt && ` · ${t(words.recalled)}`}
                </li>
              ))}
            {remarks
              .filter((remark) => remark.round === round)
              .map((remark) => (
                <li>
                  <Said remark={remark} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const Said = ({ remark }: { readonly remark: EvaluationRemark }) => {
  const { t, language } = usePage()
  const { kind, part, body, at, name, officeTh, officeEn } = remark
  const office: Text = { th: officeTh ?? "", en: officeEn ?? "" }
  return (
    <>
      <span class="strong">{t(words.remarkKinds[kind])}</span>
      {part && ` · ${t(words.parts[part as keyof typeof words.parts])}`}{" "}
      <span class="soft">
        {name} {t(office)} · {formatDate(dayOf(at), { language })}
      </span>
      {body && <span class="typed remark-body">{body}</span>}
    </>
  )
}

/** The copy of a round, as it was sent. */
export const copyPage = page({
  path: paths.evaluationRound(":relation", ":year", ":copy"),
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const { relation, year, row } = await readEvaluation(request)
    const copies = row ? await copiesOf(request.services.database.pool, row.id) : []
    const copy = copies.find(({ id }) => id === request.parameter("copy"))
    if (!copy) throw notFound(words.noSuchRound)
    return {
      title: words.copyOf(copy.round),
      content: <CopyPage relation={relation} year={year} copy={copy} />,
    }
  },
})

type CopyProps = {
  readonly relation: Awaited<ReturnType<typeof readEvaluation>>["relation"]
  readonly year: number
  readonly copy: EvaluationCopy
}

const CopyPage = ({ relation, year, copy }: CopyProps) => {
  const { t, language } = usePage()
  const { content, known } = copy
  const asked = { expectations: [], termEnds: known.termEnds }
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.evaluation(relation.id, year), label: words.titleOf(year) }]} />
      <h1>{t(words.copyOf(copy.round))}</h1>
      <p class="about">{t(titleOf(relation))}</p>
      <Callout tone="slate" title={words.frozen(formatDate(dayOf(copy.submittedAt), { language }))} />
      <h2>{t(words.known)}</h2>
      <KnownFacts known={known} />
      {parts
        .filter((part) => part !== "dac" || asksDac(content, asked))
        .map((part) => {
          const Content = partContent[part]
          return (
            <section class="evaluation-part">
              <h2>{t(words.parts[part])}</h2>
              <Content content={content} known={known} />
            </section>
          )
        })}
    </>
  )
}
