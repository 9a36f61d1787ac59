import { isUuid } from "#kernel/ids.ts"
import { joinTexts, type Text } from "#kernel/text.ts"
import { inWords, type Recorded } from "#modules/access/index.ts"
import { pageWords } from "../pages/words.ts"
import { paths } from "../paths.ts"
import { agreementRights } from "../rights.ts"
import { words } from "../words.ts"
import { languageNames } from "./languages/rules.ts"
import type { Format } from "./rules.ts"

const languages = (value: unknown): Text =>
  joinTexts((value as Format["languages"]).map(inWords(languageNames)), ", ")
const clauses = (value: unknown): Text =>
  joinTexts(
    (value as Format["clauses"]).map(({ name }) => name),
    " · ",
  )

/** A version of the fixed format: when it was brought in, published or withdrawn, by whom. */
export const formatPast: Recorded = {
  kind: "agreement_format",
  read: agreementRights["format.read"],
  find: async (reader, id) => {
    const row = isUuid(id)
      ? await reader
          .selectFrom("agreement_format")
          .select(["version", "name_th", "name_en"])
          .where("id", "=", id)
          .executeTakeFirst()
      : undefined
    return (
      row && {
        subject: {},
        title: joinTexts([{ th: row.name_th, en: row.name_en }, pageWords.formatVersion(row.version)], " · "),
        path: paths.format(id),
      }
    )
  },
  parts: () =>
    Promise.resolve([
      {
        table: "agreement_format",
        label: words.formats,
        fields: {
          name_th: { label: pageWords.nameTh },
          name_en: { label: pageWords.nameEn },
          state: { label: pageWords.state, say: inWords(pageWords.formatStates) },
          effective_from: { label: pageWords.effectiveFrom },
          basis_th: { label: pageWords.basis },
          published_at: { label: pageWords.publishedAt },
          "definition.languages": { label: pageWords.languages, say: languages },
          "definition.clauses": { label: pageWords.clauses, say: clauses },
        },
      },
    ]),
}
