import { asText, type Recorded } from "#modules/access/index.ts"
import { moreWords } from "../pages/more-words.ts"
import { paths } from "../paths.ts"
import { establishmentRights } from "../rights.ts"
import type { Procedure } from "./table/rules.ts"

/** A version of the procedure that was published here: by whom and from when. What it says never changes. */
export const procedurePast: Recorded = {
  kind: "procedure",
  read: establishmentRights["procedure.read"],
  ids: /^[a-z0-9][a-z0-9-]{0,60}$/,
  find: async (reader, id) => {
    const row = await reader
      .selectFrom("procedure_version")
      .select("definition")
      .where("id", "=", id)
      .executeTakeFirst()
    const procedure = row && (row.definition as unknown as Procedure)
    return procedure && { subject: {}, title: procedure.name, path: paths.procedure(id) }
  },
  parts: () =>
    Promise.resolve([
      {
        table: "procedure_version",
        label: moreWords.procedures,
        fields: {
          "definition.name": { label: moreWords.nameOfProcedure, say: asText },
          "definition.legalBasis": { label: moreWords.legalBasis, say: asText },
          effective_from: { label: moreWords.effectiveFrom },
          published_at: { label: moreWords.publishedAt },
        },
      },
    ]),
}
