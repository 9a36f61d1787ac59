import type { Act, Tx } from "#database/act.ts"
import { waitInLine } from "#database/lock.ts"
import { conflict, invalid, type Issue, MovedOn, Refusal } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { unitCountries } from "../store/summaries.ts"
import { obstacleTo, type RelationAct } from "../acts/rules.ts"
import { issuesOfEntry, type PartyEntry, type RelationEntry } from "../entry/rules.ts"
import { type Duplicate, likelyDuplicates } from "../queries/duplicates.ts"
import { changesSince } from "../queries/history.ts"
import type { HeldRelation } from "../store/lock.ts"

/** @throws Refusal (invalid) with all that keeps the entry from being registered */
export const refuseInvalid = async (tx: Tx, act: Act, entry: RelationEntry): Promise<void> => {
  const countryOf = await unitCountries(tx, entry.parties)
  refuseIssues(issuesOfEntry(entry, { today: act.today, countryOf }))
}

export const refuseIssues = (issues: readonly Issue[]): void => {
  if (issues.length > 0) throw invalid(issues)
}

/** @throws MovedOn where somebody changed the relation after the revision that the sender saw */
export const refuseMoved = async (tx: Tx, held: HeldRelation, revision: number): Promise<void> => {
  if (held.revision === revision) return
  throw new MovedOn(held.revision, await changesSince(tx, held.id, revision))
}

/** @throws Refusal (conflict) where the relation's state does not allow the act */
export const refuseObstacle = (act: RelationAct, held: HeldRelation): void => {
  const obstacle = obstacleTo(act, held.entry.status)
  if (obstacle) throw conflict(obstacle)
}

/** The register holds what may be the same pair already. Sent again with these named, the entry is taken. */
export class AlreadyRegistered extends Refusal {
  readonly duplicates: readonly Duplicate[]

  constructor(duplicates: readonly Duplicate[]) {
    super("conflict", alreadyText(duplicates), [], { duplicates })
    this.duplicates = duplicates
  }
}

const alreadyText = (duplicates: readonly Duplicate[]): Text => {
  const numbers = duplicates.map(({ number }) => number).join(", ")
  return {
    th: `คู่นี้อาจมีอยู่แล้วในทะเบียน: เลขทะเบียน ${numbers}`,
    en: `This pair may be in the register already: No. ${numbers}`,
  }
}

/**
 * Lets entries of the same province wait for each other, and stops one that may be there already.
 * @param seen ids of relations that the person has looked at and knows to be others
 * @throws AlreadyRegistered
 */
export const refuseDuplicates = async (
  tx: Tx,
  parties: readonly PartyEntry[],
  seen: readonly string[],
  except: string | null = null,
): Promise<void> => {
  await waitInLine(
    tx,
    parties.flatMap(({ side, unit }) => (side === "home" && unit ? [`relation of ${unit}`] : [])),
  )
  const others = (await likelyDuplicates(tx, parties, except)).filter(({ id }) => !seen.includes(id))
  if (others.length > 0) throw new AlreadyRegistered(others)
}

export const reasonNeeded: Issue = {
  path: "reason",
  text: { th: "ต้องบอกเหตุผล", en: "Say why" },
}
