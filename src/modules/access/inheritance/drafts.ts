import type { DraftForm, InheritanceProvider } from "./provider.ts"

/** Drafts that belong to posts: whoever holds the post goes on with them. */
export const draftInheritance = (forms: readonly DraftForm[]): InheritanceProvider => ({
  key: "drafts",
  label: { th: "ฉบับร่างที่ยังไม่ได้ส่ง", en: "Drafts not sent yet" },
  list: async ({ database }, held) => {
    if (held.length === 0) return []
    const rows = await database.query
      .selectFrom("draft")
      .select(["post_id", "form", "subject", "updated_at"])
      .where(
        "post_id",
        "in",
        held.map((appointment) => appointment.postId),
      )
      .orderBy("updated_at", "desc")
      .execute()
    return rows.map((row) => {
      const form = forms.find((candidate) => candidate.form === row.form)
      return {
        postId: row.post_id ?? "",
        title: form?.label ?? { th: "ฉบับร่าง", en: "Draft" },
        path: form?.path(row.subject),
        at: row.updated_at,
      }
    })
  },
})
