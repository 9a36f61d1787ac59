import type { z } from "zod"
import type { Issue } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"

/**
 * Gives a rule of a schema its own words: `z.string().min(1, say({ th, en }))`. A schema keeps one string for a
 * message, so both languages travel in it as JSON.
 */
export const say = (text: Text): { error: string } => ({ error: JSON.stringify(text) })

/** What a schema found wrong, all of it, in both languages. */
export const issuesOf = (error: z.ZodError): Issue[] =>
  error.issues.map((issue) => ({
    path: issue.path.join("."),
    text: ownWords(issue.message) ?? usualWords(issue),
  }))

const ownWords = (message: string): Text | undefined => {
  if (!message.startsWith('{"th":')) return undefined
  return JSON.parse(message) as Text
}

type ZodIssue = z.ZodError["issues"][number]

const usualWords = (issue: ZodIssue): Text => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined || issue.input === null ? missing : wrongKind
    case "too_small":
      return issue.origin === "string" && issue.minimum === 1
        ? missing
        : { th: `ต้องไม่น้อยกว่า ${issue.minimum}`, en: `Must be at least ${issue.minimum}` }
    case "too_big":
      return issue.origin === "string"
        ? { th: `ยาวเกิน ${issue.maximum} ตัวอักษร`, en: `Longer than ${issue.maximum} characters` }
        : { th: `ต้องไม่เกิน ${issue.maximum}`, en: `Must be at most ${issue.maximum}` }
    case "invalid_value": {
      const values = issue.values.map(String).join(", ")
      return { th: `ต้องเป็นค่าหนึ่งใน: ${values}`, en: `Must be one of: ${values}` }
    }
    case "unrecognized_keys": {
      const keys = issue.keys.join(", ")
      return { th: `ไม่รู้จัก: ${keys}`, en: `Not known: ${keys}` }
    }
    default:
      return { th: "รูปแบบไม่ถูกต้อง", en: "Not in the right form" }
  }
}

const missing: Text = { th: "ต้องกรอก", en: "Must be filled in" }
const wrongKind: Text = { th: "ชนิดของข้อมูลไม่ถูกต้อง", en: "Not the right kind of value" }
