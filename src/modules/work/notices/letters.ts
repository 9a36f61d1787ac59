import type { Mail } from "#database/mail.ts"
import { localPath, type Text } from "#kernel/text.ts"
import type { Reached } from "../holders.ts"
import { workPaths } from "../paths.ts"
import { words } from "../words.ts"
import { offToken } from "./off-token.ts"
import type { Notice, Teller } from "./notice.ts"

/** Somebody with an address. */
type Addressed = Reached & { readonly email: string }

const days = (by: Teller, count: number) => new Date(by.at.getTime() + count * 86_400_000)

/** One notice as a letter. */
export const noticeLetter = (by: Teller, id: string, notice: Notice, person: Addressed): Mail => {
  const { kind, title, note, path } = notice
  const { language } = person
  const t = (text: Text) => text[language]
  const off = workPaths.mailOff(offToken(by.key, { accountId: person.accountId, kind: kind.name }))
  return {
    key: `notice:${id}`,
    kind: "notice",
    accountId: person.accountId,
    to: { name: person.name, address: person.email },
    language,
    subject: t(title),
    letter: {
      paragraphs: [t(title), ...(note ? [t(note)] : [])],
      link: { label: t(words.openIt), path: localPath(language, path) },
      off: localPath(language, off),
    },
    expiresAt: days(by, 7),
  }
}

/** A notice as a digest lists it. */
export type Listed = { readonly title: Text; readonly note: Text | undefined; readonly path: string }

/** What came since the last digest, and how much waits, as one letter. */
export const digestLetter = (
  by: Teller,
  person: Addressed,
  notices: readonly Listed[],
  counts: { readonly waiting: number; readonly late: number },
): Mail => {
  const { language } = person
  const t = (text: Text) => text[language]
  const off = workPaths.mailOff(offToken(by.key, { accountId: person.accountId, kind: "*" }))
  return {
    key: `digest:${person.accountId}:${by.today}`,
    kind: "digest",
    accountId: person.accountId,
    to: { name: person.name, address: person.email },
    language,
    subject: t(words.digestSubject(notices.length)),
    letter: {
      paragraphs: [t(words.digestLead(counts.waiting, counts.late))],
      items: notices.slice(0, longestDigest).map(({ title, note, path }) => ({
        title: t(title),
        note: note && t(note),
        path: localPath(language, path),
      })),
      link: { label: t(words.openMyWork), path: localPath(language, workPaths.work) },
      off: localPath(language, off),
    },
    expiresAt: days(by, 2),
  }
}

const longestDigest = 40
