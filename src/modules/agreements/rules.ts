import { addDays, type Day, earliestDay, latestDay, type PreciseDate, precisionOf } from "#kernel/dates.ts"

/** draft: with the province; in_review, approved: with the ministries, or waiting to be signed; dropped: never signed. */
export const agreementStates = [
  "draft",
  "in_review",
  "approved",
  "signed",
  "replaced",
  "ended",
  "dropped",
] as const
export type AgreementState = (typeof agreementStates)[number]

export const agreementKinds = ["establish", "renew", "amend"] as const
export type AgreementKind = (typeof agreementKinds)[number]

/** Who signed for a side, in which post, and by what authority. */
export type SignedBy = {
  readonly side: "home" | "partner"
  readonly name: string
  readonly post: string
  readonly authority: string
}

/** "นายก ใจดี | ผู้ว่าราชการจังหวัด | คำสั่งที่ ๑/๒๕๖๙": a signatory a line, with the post and the authority where they are told. */
export const signatoryOf = (line: string, side: SignedBy["side"]): SignedBy => {
  const [name = "", post = "", ...authority] = line.split("|").map((part) => part.trim())
  return { side, name, post, authority: authority.join(" | ") }
}

/** The last day of a validity of so many years from the day of signing; as precise as that day is known. */
export const validUntil = (signedOn: PreciseDate, years: number): PreciseDate => {
  const year = String(Number(signedOn.slice(0, 4)) + years)
  if (precisionOf(signedOn) !== "day") return `${year}${signedOn.slice(4)}` as PreciseDate
  const leap = signedOn.endsWith("-02-29") ? `${year}-03-01` : `${year}${signedOn.slice(4)}`
  return addDays(earliestDay(leap as PreciseDate), -1)
}

/** Until when the signed copy is to be attached: thirty days from the signing. */
export const copyDueOn = (signedOn: PreciseDate): Day => addDays(latestDay(signedOn), 30)

/** How many days before the end offices are reminded (issue 5). */
export const reminders = [180, 90, 30] as const

/** The reminder that is due on a day: the smallest that has come; undefined while none has, or when it is over. */
export const reminderDue = (validThrough: Day, today: Day): (typeof reminders)[number] | undefined => {
  if (validThrough < today) return undefined
  return reminders.findLast((days) => addDays(validThrough, -days) <= today)
}
