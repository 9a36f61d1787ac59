import type { Act, Tx } from "#database/act.ts"
import type { BudgetLine } from "../schema.ts"

/** What money is for: an activity, or what a project spends beside its activities. */
export type BudgetOwner = { readonly activity: string } | { readonly project: string }

const ownerColumns = (owner: BudgetOwner) => ({
  activity_id: "activity" in owner ? owner.activity : null,
  project_id: "project" in owner ? owner.project : null,
})

/** Writes the lines of a budget anew. A line that stays the same is not touched, so the history shows only what changed. */
export const writeBudget = async (
  tx: Tx,
  act: Act,
  owner: BudgetOwner,
  lines: readonly BudgetLine[],
): Promise<void> => {
  const id = "activity" in owner ? owner.activity : owner.project
  const present = await tx
    .selectFrom("budget_line")
    .select(["id", "position"])
    .where("owner_id", "=", id)
    .where("activity" in owner ? "activity_id" : "project_id", "=", id)
    .execute()
  for (const [position, line] of lines.entries()) {
    const values = { ...columnsOf(line), position }
    const before = present.find((one) => one.position === position)
    if (before) await tx.updateTable("budget_line").set(values).where("id", "=", before.id).execute()
    else
      await tx
        .insertInto("budget_line")
        .values({ id: act.newId(), ...ownerColumns(owner), ...values })
        .execute()
  }
  const gone = present.filter(({ position }) => position >= lines.length).map((line) => line.id)
  if (gone.length > 0) await tx.deleteFrom("budget_line").where("id", "in", gone).execute()
}

const columnsOf = ({ stage, source, kind, amount, currency, rate, rateNote, note }: BudgetLine) => ({
  stage,
  source,
  kind,
  amount,
  currency,
  rate: currency === "THB" ? "1" : rate,
  rate_note: rateNote,
  note,
})
