import { page } from "#http/routes.ts"
import { dayOf, fiscalYear } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { PastLink } from "#modules/access/index.ts"
import { registryPaths, titleOf } from "#modules/registry/index.ts"
import { Breadcrumbs, Callout, Status, type Tone } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../../paths.ts"
import { monitoringRights } from "../../rights.ts"
import { isFilled, type MoveName, movesIn } from "../procedure.ts"
import {
  copiesOf,
  type EvaluationCopy,
  type EvaluationItem,
  type EvaluationRemark,
  remarksOf,
} from "../queries/read.ts"
import { asksDac, missingParts, type Part, parts } from "../rules.ts"
import { evaluationWords as words } from "../words.ts"
import { partContent } from "./content.tsx"
import { KnownFacts } from "./known-facts.tsx"
import { type EvaluationData, readEvaluation } from "./read.ts"
import { Rounds } from "./rounds.tsx"

export const stateTones: Readonly<Record<EvaluationItem["state"], Tone>> = {
  none: "slate",
  drafting: "indigo",
  submitted: "marigold",
  returned: "brick",
  accepted: "jade",
}

/** One relation's year: what the records know, what the province says of it, and how it was reviewed. */
export const evaluationPage = page({
  path: paths.evaluation(":relation", ":year"),
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const data = await readEvaluation(request)
    const { row, units, year, content, asked } = data
    const { pool } = request.services.database
    const [copies, remarks] = row
      ? await Promise.all([copiesOf(pool, row.id), remarksOf(pool, row.id)])
      : [[], []]
    const subject = { units }
    const may = (act: "fill" | MoveName | "remark" | "carry_out") =>
      request.may(monitoringRights[`evaluation.${act}`], subject)
    const over = fiscalYear(year).to < request.services.today()
    const missing = missingParts(content, asked)
    const offered = (row ? movesIn(row.state) : []).filter(
      (move) => may(move) && (move !== "submit" || (missing.length === 0 && over)),
    )
    return {
      title: words.titleOf(year),
      content: (
        <EvaluationPage
          data={data}
          copies={copies}
          remarks={remarks}
          missing={missing}
          over={over}
          mayFill={may("fill") && (!row || isFilled(row.state))}
          mayRemark={Boolean(row) && may("remark")}
          mayCarryOut={may("carry_out")}
          moves={offered}
        />
      ),
    }
  },
})

type PageProps = {
  readonly data: EvaluationData
  readonly copies: readonly EvaluationCopy[]
  readonly remarks: readonly EvaluationRemark[]
  readonly missing: readonly Part[]
  readonly over: boolean
  readonly mayFill: boolean
  readonly mayRemark: boolean
  readonly mayCarryOut: boolean
  readonly moves: readonly MoveName[]
}

const EvaluationPage = (props: PageProps) => {
  const { data, copies, remarks, missing, over, mayFill, mayRemark } = props
  const { relation, year, known, row } = data
  const { t, href } = usePage()
  const state = row?.state ?? "none"
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.evaluationsOf(year), label: words.title },
          { path: registryPaths.relation(relation.id), label: titleOf(relation) },
        ]}
      />
      <h1>{t(words.titleOf(year))}</h1>
      <p class="about">{t(titleOf(relation))}</p>
      <p>
        <Status tone={stateTones[state]} label={words.states[state]} />{" "}
        {row && <span class="soft">{t(words.round(row.round))}</span>}
      </p>
      {mayFill && missing.length > 0 && (
        <Callout tone="marigold" title={words.missing(missing.length)}>
          <p>
            <a
              class="button primary"
              href={href(paths.evaluationPart(relation.id, year, missing[0] ?? "results"))}
            >
              {t(row ? words.goOn : words.begin)}
            </a>
          </p>
        </Callout>
      )}
      {mayFill && !over && <p class="soft">{t(words.notOver(year))}</p>}
      <MoveLinks {...props} />
      <h2>{t(words.known)}</h2>
      <p class="soft">{t(words.knownSays)}</p>
      <KnownFacts known={known} />
      <Parts {...props} />
      <h2>{t(words.rounds)}</h2>
      <Rounds relation={relation.id} year={year} copies={copies} remarks={remarks} />
      {mayRemark && (
        <p class="actions no-print">
          <a class="button" href={href(paths.evaluationMove(relation.id, year, "remark"))}>
            {t(words.remark)}
          </a>
        </p>
      )}
      {row && <PastLink kind="evaluation" id={row.id} />}
    </>
  )
}

const MoveLinks = ({ data: { relation, year, row }, moves, mayCarryOut }: PageProps) => {
  const { t, href, language } = usePage()
  const follows = row?.state === "accepted" && row.decision !== "go_on"
  return (
    <>
      {follows && (
        <p>
          <span class="strong">{row.decision && t(words.decisions[row.decision])}</span>{" "}
          {row.carriedOutOn ? (
            <>
              <Status tone="jade" label={words.carriedOut} />{" "}
              {formatDate(row.carriedOutOn as Parameters<typeof formatDate>[0], { language })}{" "}
              {row.carriedOutNote}
            </>
          ) : (
            <Status tone="marigold" label={words.notCarriedOut} />
          )}
        </p>
      )}
      {(moves.length > 0 || (follows && mayCarryOut && !row.carriedOutOn)) && (
        <p class="actions no-print">
          {moves.map((move) => (
            <a
              class={move === "submit" || move === "accept" ? "button primary" : "button"}
              href={href(paths.evaluationMove(relation.id, year, move))}
            >
              {t(move === "submit" ? words.check : words.moves[move])}
            </a>
          ))}
          {follows && mayCarryOut && !row.carriedOutOn && (
            <a class="button" href={href(paths.evaluationMove(relation.id, year, "carry-out"))}>
              {t(words.carryOut)}
            </a>
          )}
        </p>
      )}
    </>
  )
}

const Parts = ({ data, missing, mayFill, remarks }: PageProps) => {
  const { relation, year, content, known, asked, row } = data
  const { t, href, language } = usePage()
  return (
    <>
      {parts
        .filter((part) => part !== "dac" || asksDac(content, asked))
        .map((part) => {
          const Content = partContent[part]
          const about = remarks.filter((one) => one.part === part)
          return (
            <section class="evaluation-part" aria-labelledby={`part-${part}`}>
              <h2 id={`part-${part}`}>{t(words.parts[part])}</h2>
              {(mayFill || !row) && (
                <p>
                  <Status
                    tone={missing.includes(part) ? "slate" : "jade"}
                    label={missing.includes(part) ? words.incomplete : words.complete}
                  />{" "}
                  {mayFill && (
                    <a href={href(paths.evaluationPart(relation.id, year, part))}>
                      {t(missing.includes(part) ? words.fill : words.mend)}
                      <span class="visually-hidden"> {t(words.parts[part])}</span>
                    </a>
                  )}
                </p>
              )}
              <Content content={content} known={known} />
              {about.map(({ body, name, at, round }) => (
                <p class="remark">
                  <span class="soft">
                    {t(words.round(round))} · {name} · {formatDate(dayOf(at), { language })}
                  </span>
                  <br />
                  {body}
                </p>
              ))}
            </section>
          )
        })}
    </>
  )
}
