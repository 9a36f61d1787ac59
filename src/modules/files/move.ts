import type { Tx } from "#database/act.ts"

type Whose = { readonly kind: string; readonly id: string }

/**
 * Lets the files of one record belong to another of its kind, within the act that merges them; a file that stands there already
 * stays where it is.
 */
export const moveFiles = async (tx: Tx, from: Whose, to: string): Promise<void> => {
  await tx
    .updateTable("attachment as f")
    .set({ subject_id: to })
    .where("f.subject_kind", "=", from.kind)
    .where("f.subject_id", "=", from.id)
    .where("f.withdrawn_at", "is", null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("attachment as there")
            .select("there.id")
            .where("there.subject_kind", "=", from.kind)
            .where("there.subject_id", "=", to)
            .where("there.withdrawn_at", "is", null)
            .whereRef("there.sha256", "=", "f.sha256"),
        ),
      ),
    )
    .execute()
}
