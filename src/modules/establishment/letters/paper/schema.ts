import { z } from "zod"
import { optionalText } from "#http/fields.ts"
import { secrecies } from "../rules.ts"

export const letterForms = ["external", "memorandum"] as const
export const urgencies = ["none", "urgent", "very_urgent", "most_urgent"] as const

/** What a letter says. Whatever is not written yet may be left out: the paper leaves its place empty. */
export const LetterTextBody = z.object({
  form: z.enum(letterForms),
  urgency: z.enum(urgencies).default("none"),
  secrecy: z.enum(secrecies).default("none"),
  refers: optionalText(4_000).describe("Letters that it refers to, a line each"),
  enclosures: optionalText(4_000).describe("What is sent with it, a line each"),
  body: optionalText(60_000).describe("Its paragraphs, a line each"),
  closing: optionalText(200),
  signerName: optionalText(300),
  signerPosition: optionalText(500),
})
export type LetterTextEntry = z.infer<typeof LetterTextBody>

/** The head of an office's letters. */
export const LetterHeadBody = z.object({
  address: optionalText(1_000).describe("Lines of its address"),
  division: optionalText(300),
  phone: optionalText(200),
  email: optionalText(200),
})
export type LetterHeadEntry = z.infer<typeof LetterHeadBody>

export type LetterText = {
  readonly form: (typeof letterForms)[number]
  readonly urgency: (typeof urgencies)[number]
  readonly secrecy: (typeof secrecies)[number]
  readonly refers: readonly string[]
  readonly enclosures: readonly string[]
  readonly body: string
  readonly closing: string | null
  readonly signerName: string | null
  readonly signerPosition: string | null
}

export type LetterHead = {
  readonly prefix: string | null
  readonly address: string | null
  readonly division: string | null
  readonly phone: string | null
  readonly email: string | null
}
