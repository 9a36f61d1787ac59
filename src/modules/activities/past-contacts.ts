import { inWords, organisationNamesById, type Recorded } from "#modules/access/index.ts"
import { joinTexts, same } from "#kernel/text.ts"
import { contactWords as words } from "./pages/contact-words.ts"
import { linkWords } from "./links/words.ts"
import { words as pageWords } from "./pages/words.ts"
import { paths } from "./paths.ts"
import { activityRights } from "./rights.ts"
import { names } from "./words.ts"

/** A relation's contacts by post and office, talks and promises, as they were; names and numbers were never in history. */
export const contactsPast: Recorded = {
  kind: "contacts",
  read: activityRights["contact.read"],
  find: async (reader, id) => {
    const row = await reader
      .selectFrom("relation")
      .select(["home_units", "home_name", "partner_name"])
      .where("id", "=", id)
      .executeTakeFirst()
    return (
      row && {
        subject: { units: row.home_units },
        title: joinTexts([words.title, same(`${row.home_name} – ${row.partner_name}`)], " · "),
        path: paths.contacts(id),
      }
    )
  },
  parts: () =>
    Promise.resolve([
      {
        table: "obligation",
        root: "relation",
        label: words.promises,
        fields: {
          side: { label: words.whose, say: inWords(names.side) },
          what: { label: words.what },
          holder_organisation: { label: words.organisation, named: organisationNamesById },
          due_on: { label: words.due },
          state: {
            label: pageWords.state,
            say: inWords({ open: words.open, kept: words.kept, dropped: words.dropped }),
          },
          outcome: { label: words.outcome },
          settled_on: { label: words.settledOn },
        },
      },
      {
        table: "contact",
        root: "relation",
        label: words.contact,
        fields: {
          side: { label: words.side, say: inWords(names.side) },
          post_title: { label: words.post },
          organisation: { label: words.organisation },
          language: { label: words.language },
          held_from: { label: words.from },
          held_until: { label: words.until },
          erased_at: { label: words.erased },
        },
      },
      {
        table: "contact_log",
        root: "relation",
        label: words.talks,
        fields: {
          happened_on: { label: words.when },
          channel: { label: words.how, say: inWords(words.channel) },
          summary: { label: words.summary },
        },
      },
      {
        table: "report_link",
        root: "relation",
        label: pageWords.links,
        read: activityRights["activity.invite"],
        fields: {
          purpose: { label: linkWords.whatFor, say: inWords(linkWords.purpose) },
          organisation_name: { label: words.organisation },
          expires_on: { label: linkWords.until },
          revoked_at: { label: linkWords.revoked },
        },
      },
    ]),
}
