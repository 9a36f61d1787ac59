import type { Tx } from "#database/act.ts"
import { type ChangeMeanwhile, Refusal } from "#kernel/errors.ts"
import { changesSince } from "../../queries/history.ts"
import { importWords } from "../words.ts"

/** The relation was worked on after the decision, so that the decision cannot be taken back; tells by whom and what. */
export class ChangedSince extends Refusal {
  readonly changes: readonly ChangeMeanwhile[]

  constructor(relation: string, changes: readonly ChangeMeanwhile[]) {
    super("conflict", importWords.changedSince, [], { relation, changes })
    this.changes = changes
  }

  static async of(tx: Tx, relation: string, revision: number): Promise<ChangedSince> {
    return new ChangedSince(relation, await changesSince(tx, relation, revision))
  }
}
