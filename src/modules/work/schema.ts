import { z } from "zod"
import { languages } from "#kernel/text.ts"

/** How somebody wants to be told. */
export const byMailChoices = ["at_once", "digest", "not"] as const

export const ChooseNotices = z.object({
  byMail: z.enum(byMailChoices),
  language: z.enum(languages),
  withoutMail: z.array(z.string().max(100)).max(200).default([]),
})
export type ChooseNotices = z.infer<typeof ChooseNotices>
