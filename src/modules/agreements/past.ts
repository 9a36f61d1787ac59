import { inWords, type Recorded } from "#modules/access/index.ts"
import { joinTexts, same, type Text } from "#kernel/text.ts"
import { languageNames } from "./formats/languages/rules.ts"
import { pageWords } from "./pages/words.ts"
import { paths } from "./paths.ts"
import { findAgreement } from "./queries/agreement.ts"
import { subjectOf } from "./queries/subject.ts"
import { agreementRights } from "./rights.ts"
import type { SignedBy } from "./rules.ts"
import { words } from "./words.ts"

const signatories = (value: unknown): Text | undefined =>
  Array.isArray(value) && value.length > 0
    ? joinTexts(
        value.map(({ name, post }: SignedBy) => same([name, post].filter(Boolean).join(", "))),
        " · ",
      )
    : undefined

const languages = (value: unknown): Text | undefined =>
  Array.isArray(value) && value.length > 0 ? joinTexts(value.map(inWords(languageNames)), ", ") : undefined

/** A memorandum as it was: its state, signing and validity. What its text was, its versions keep. */
export const agreementPast: Recorded = {
  kind: "agreement",
  read: agreementRights["agreement.read"],
  find: async (reader, id) => {
    const found = await findAgreement(reader, id)
    return (
      found && {
        subject: subjectOf(found),
        title: joinTexts([words.number(found.number), words.of(found.home, found.partner)], " "),
        path: paths.agreement(id),
      }
    )
  },
  parts: () =>
    Promise.resolve([
      {
        table: "agreement",
        label: words.agreements,
        fields: {
          kind: { label: pageWords.kind, say: inWords(words.kinds) },
          state: { label: pageWords.state, say: inWords(words.states) },
          languages: { label: pageWords.languages, say: languages },
          signed_on: { label: pageWords.signedOn },
          signed_place: { label: pageWords.signedPlace },
          signatories: { label: pageWords.signatories, say: signatories },
          valid_until: { label: pageWords.validUntil },
          ended_on: { label: pageWords.endedOn },
          end_reason: { label: pageWords.endReason },
          note: { label: pageWords.note },
        },
      },
      {
        table: "agreement_version",
        root: "agreement",
        label: pageWords.versions,
        fields: {
          number: { label: pageWords.versions },
          origin: { label: pageWords.state, say: inWords(words.origins) },
        },
      },
    ]),
}
