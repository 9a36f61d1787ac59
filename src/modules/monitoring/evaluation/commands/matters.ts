import type { Act, Tx } from "#database/act.ts"
import { addDays, type Day } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import { ministryOffices, officesOf } from "#modules/access/index.ts"
import { openMatters, settleMatters } from "#modules/work/index.ts"
import { paths } from "../../paths.ts"
import { evaluationKinds } from "../kinds.ts"
import type { EvaluationDecision } from "../rules.ts"
import { evaluationWords as words } from "../words.ts"
import type { HeldYear } from "./hold.ts"

type About = Pick<HeldYear, "relation" | "year">
type Named = { readonly relation: Pick<About["relation"], "id" | "pair">; readonly year: number }
const subject = ({ relation, year }: Named) => ({ kind: "evaluation", id: `${relation.id}/${year}` })

/** The province is to write, or to mend what came back. */
export const askToFill = async (
  tx: Tx,
  act: Act,
  about: About,
  dueOn: Day,
  because?: Text,
): Promise<void> => {
  const offices = await officesOf(tx, about.relation.homeUnits)
  const waits = { dueOn, ...(because ? { because } : {}) }
  await openMatters(
    tx,
    act,
    offices.map((organisation) => ({ ...toFill(about, organisation), ...waits })),
  )
}

/** What waits for an office that is to write. */
export const toFill = (about: Named, organisation: string) => ({
  kind: evaluationKinds.fill,
  subject: subject(about),
  holder: { organisation, role: "officer" as const },
  title: words.matterFill(about.relation.pair, about.year),
  path: paths.evaluation(about.relation.id, about.year),
})

const daysToReview = 30
const daysToCarryOut = 180

export const askToReview = async (tx: Tx, act: Act, about: About): Promise<void> => {
  const offices = await ministryOffices(tx)
  await openMatters(
    tx,
    act,
    offices.map((organisation) => ({
      kind: evaluationKinds.review,
      subject: subject(about),
      holder: { organisation, role: "officer" },
      title: words.matterReview(about.relation.pair, about.year),
      path: paths.evaluation(about.relation.id, about.year),
      dueOn: addDays(act.today, daysToReview),
    })),
  )
}

/** What was decided other than going on is carried out by the province. */
export const askToCarryOut = async (
  tx: Tx,
  act: Act,
  about: About,
  decision: EvaluationDecision,
  because: string | null,
): Promise<void> => {
  if (decision === "go_on") return
  const offices = await officesOf(tx, about.relation.homeUnits)
  await openMatters(
    tx,
    act,
    offices.map((organisation) => ({
      kind: evaluationKinds.follow,
      subject: subject(about),
      holder: { organisation, role: "officer" },
      title: words.matterFollow(about.relation.pair, words.decisions[decision]),
      ...(because ? { because: { th: because, en: because } } : {}),
      path: paths.evaluation(about.relation.id, about.year),
      dueOn: addDays(act.today, daysToCarryOut),
    })),
  )
}

export const settle = (
  tx: Tx,
  act: Act,
  about: About,
  kind: keyof typeof evaluationKinds,
  as: "done" | "withdrawn" = "done",
) => settleMatters(tx, act, { subject: subject(about), kind: evaluationKinds[kind], as })
