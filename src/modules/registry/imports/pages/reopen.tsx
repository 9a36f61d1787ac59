import { freshForm, withIssues } from "#http/forms.ts"
import { textsOf } from "#http/form-data.ts"
import { redirect } from "#http/respond.ts"
import { form } from "#http/routes.ts"
import { Refusal } from "#kernel/errors.ts"
import { paths } from "../../paths.ts"
import { registryRights } from "../../rights.ts"
import { reopenRow } from "../commands/reopen-row.ts"
import { viewOf } from "./row.tsx"
import { readRow } from "./row-state.ts"
import { pageWords } from "./words.ts"

/** Takes a decision back, from the page of its row. */
export const reopenForm = form({
  path: paths.reopenRow(":id", ":row"),
  right: registryRights["import.reopen"],
  audit: "act",
  submit: async (request, sent) => {
    const data = await readRow(request)
    const { id } = data.found
    const { row } = data.row
    const reason = sent.get("reason")?.toString().trim() || undefined
    const revision = Number(sent.get("revision"))
    try {
      await request.execute(reopenRow, { importId: id, row, revision }, { reason })
      return request.leaveNotice(redirect(request.href(paths.importRow(id, row))), pageWords.reopened)
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === "forbidden") throw error
      const issues = error.issues.length > 0 ? error.issues : [{ path: "reason", text: error.text }]
      const reopening = withIssues({ values: textsOf(sent), issues: [] }, issues)
      const again = await readRow(request)
      const status = error.kind === "invalid" ? 422 : 409
      return viewOf(again, { state: freshForm({ version: again.row.version }), reopening, status })
    }
  },
})
