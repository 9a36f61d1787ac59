import { z } from "zod"
import { gregorianYear, parsePreciseDate, type PreciseDate } from "#kernel/dates.ts"
import { toArabicNumerals } from "#kernel/numerals.ts"
import { say } from "./zod-issues.ts"

/** A text that may be left out: what is only spaces counts as nothing. */
export const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .optional()
    .transform((text) => text || undefined)

export const requiredText = (longest: number) => z.string().trim().min(1).max(longest)

const wrongDate = {
  th: "ไม่มีวันที่นี้ในปฏิทิน ตรวจวัน เดือน และปีอีกครั้ง ถ้าทราบเพียงปีให้เว้นวันและเดือนไว้",
  en: "There is no such date; check day, month and year. If only the year is known, leave day and month empty",
}

/**
 * Three fields, day, month and year, of which only the year must be known. Years from 2400 on are Buddhist, so that
 * either era may be typed in either language; Thai numerals are read too.
 */
export const DateFields = z
  .object({ day: z.string().optional(), month: z.string().optional(), year: z.string().optional() })
  .optional()
  .transform((fields, context): PreciseDate | undefined => {
    const [day, month, year] = [fields?.day, fields?.month, fields?.year].map((part) =>
      toArabicNumerals(part?.trim() ?? ""),
    )
    if (!day && !month && !year) return undefined
    const date = precise(Number(year), month ?? "", day ?? "")
    if (!date) context.addIssue({ code: "custom", message: say(wrongDate).error })
    return date
  })

const precise = (typedYear: number, month: string, day: string): PreciseDate | undefined => {
  const year = typedYear >= 2400 ? gregorianYear(typedYear) : typedYear
  if (!Number.isInteger(year) || year < 1800 || year > 2200 || (day && !month)) return undefined
  const parts = [String(year), month && month.padStart(2, "0"), day && day.padStart(2, "0")].filter(Boolean)
  return parsePreciseDate(parts.join("-"))
}

/** As `DateFields`, where a date must be given. */
export const RequiredDateFields = DateFields.refine((date) => date !== undefined, {
  ...say({ th: "ต้องกรอกวันที่ อย่างน้อยปี", en: "A date is needed, at least the year" }),
})

/** The three fields of a date, to show it in a form again. */
export const dateToFields = (name: string, date: PreciseDate | null | undefined, buddhist: boolean) => {
  if (!date) return {}
  const [year = "", month, day] = date.split("-")
  return {
    [`${name}.year`]: String(Number(year) + (buddhist ? 543 : 0)),
    [`${name}.month`]: month && String(Number(month)),
    [`${name}.day`]: day && String(Number(day)),
  }
}
