import { z } from "zod"
import { sides } from "./rules.ts"
import { EdtfDate, words } from "./schema.ts"

export const channels = ["meeting", "call", "letter", "mail", "chat", "other"] as const

/** A person whom the offices speak with, by post and term. */
export const ContactEntry = z.object({
  side: z.enum(sides),
  name: z.string().trim().min(1).max(200),
  postTitle: words(200),
  organisation: z.string().trim().min(1).max(200),
  phone: words(60),
  email: words(200),
  language: words(60),
  heldFrom: EdtfDate.nullable(),
  heldUntil: EdtfDate.nullable(),
  note: words(1000),
})
export type ContactEntry = z.infer<typeof ContactEntry>

/** A talk, and what was promised in it. */
export const TalkEntry = z.object({
  happenedOn: EdtfDate,
  channel: z.enum(channels),
  contactId: z.uuid().nullable(),
  summary: z.string().trim().min(1).max(4000),
  promises: z
    .array(
      z.object({
        side: z.enum(sides),
        what: z.string().trim().min(1).max(500),
        dueOn: z.string().nullable(),
      }),
    )
    .max(10),
})
export type TalkEntry = z.infer<typeof TalkEntry>
