import type { Act, Tx } from "#database/act.ts"
import type { Text } from "#kernel/text.ts"
import { followCase } from "#modules/agreements/index.ts"
import { dropRelation } from "#modules/registry/index.ts"
import { openMatter, tell } from "#modules/work/index.ts"
import { another, news } from "../kinds.ts"
import { paths } from "../paths.ts"
import { desksIn, type Next } from "../procedures/engine/rules.ts"
import type { End } from "../procedures/table/rules.ts"
import { organisationsOf } from "../queries/organisations.ts"
import { titleOfSides } from "../queries/titles.ts"
import { copyOfStudy, tellStudy } from "../studies/store.ts"
import { freeze, touchCase, type Written } from "./cases.ts"
import { openDesks } from "./desks.ts"
import { takeAgreementAlong } from "./agreement.ts"
import type { HeldCase } from "./hold.ts"

type Way = { readonly held: HeldCase; readonly next: Next; readonly because: Text; readonly reason: string }

/** Takes a case where a decision leads: to the next step and its offices, or to its end. */
export const advance = async (tx: Tx, act: Act, { held, next, because, reason }: Way): Promise<Written> => {
  if (next.kind === "waits") return touchCase(tx, act, held.id, ofRelation(held))
  if (next.kind === "ends") return end(tx, act, held, next.end, because, reason)
  const round = next.round === "next" ? held.round + 1 : held.round
  return enter(tx, act, held, { step: next.step, round, because })
}

const ofRelation = ({ relationId }: HeldCase) => (relationId ? { relation_id: relationId } : {})

type Entry = { readonly step: Parameters<typeof desksIn>[0]; readonly round: number; readonly because: Text }

/** Lets a case come to a step: freezes what it holds, and lays it before the offices that act there. */
export const enter = async (tx: Tx, act: Act, held: HeldCase, entry: Entry): Promise<Written> => {
  const { step, round, because } = entry
  const { content } = held.standing
  const visit = held.visit + 1
  const written = await touchCase(tx, act, held.id, {
    step: step.id,
    round,
    visit,
    content,
    ...ofRelation(held),
  })
  await takeAgreementAlong(tx, act, held.id, step)
  const studyCopyId = await copyOfStudy(tx, act, held)
  const contentId = await freeze(tx, act, held.id, { round, content, studyCopyId })
  const desks = desksIn(step, content)
  const title = await titleOfSides(tx, held)
  await openDesks(tx, act, { held, title, because, step, desks, round, visit, contentId })
  return written
}

const end = async (
  tx: Tx,
  act: Act,
  held: HeldCase,
  at: Extract<Next, { kind: "ends" }>["end"],
  because: Text,
  reason: string,
): Promise<Written> => {
  const change = { state: at.outcome, ended_at: at.id, closed_at: act.at, ...ofRelation(held) }
  const written = await touchCase(tx, act, held.id, change)
  if (at.outcome === "rejected") await followCase(tx, act, held.id, "dropped")
  if (at.outcome === "rejected" && held.relationId && held.kind === "establish")
    await dropRelation(tx, act, held.relationId, reason)
  await tellStudy(tx, act, held, fateAt(at), because.th)
  await tellOwners(tx, act, held, written.revision, at.name, because)
  if (at.otherCandidateAt) await inviteAnother(tx, act, held, because)
  return written
}

/** What an end means for the candidate: signed, refused as a partner, or only its case over. */
const fateAt = ({ outcome, otherCandidateAt }: End) =>
  outcome === "completed" ? "established" : otherCandidateAt ? "refused" : "ended"

/** The organisations whose case it is. */
export const ownersOf = (tx: Tx, act: Act, held: HeldCase): Promise<readonly string[]> =>
  organisationsOf(tx, { actors: held.procedure.opens }, held.standing.units, act.today)

export const tellOwners = async (
  tx: Tx,
  act: Act,
  held: HeldCase,
  revision: number,
  what: Text,
  note: Text,
): Promise<void> => {
  const title = await titleOfSides(tx, held)
  await tell(tx, act, {
    key: `case:${held.id}:${revision}`,
    kind: news,
    to: (await ownersOf(tx, act, held)).map((organisation) => ({ organisation })),
    except: act.actor.kind === "person" ? act.actor.accountId : undefined,
    title: { th: `${what.th}: ${title.th}`, en: `${what.en}: ${title.en}` },
    note,
    path: paths.case(held.id),
  })
}

/** The search outlives the case (domain.md, step 4): its province is asked whether it goes on with another candidate. */
const inviteAnother = async (tx: Tx, act: Act, held: HeldCase, because: Text) => {
  const title = await titleOfSides(tx, held)
  for (const organisation of await ownersOf(tx, act, held))
    await openMatter(tx, act, {
      kind: another,
      subject: { kind: "case", id: held.id },
      holder: { organisation },
      waiter: "nobody",
      title: { th: `เลือกเมืองอื่นต่อหรือไม่: ${title.th}`, en: `Go on with another candidate? ${title.en}` },
      because,
      path: paths.another(held.id),
    })
}
