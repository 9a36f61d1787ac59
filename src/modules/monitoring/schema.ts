import { z } from "zod"
import { say } from "#http/zod-issues.ts"
import { monitoringWords as words } from "./words.ts"

const wrongYear = say(words.wrongYear)

export const YearQuery = z.object({
  year: z.coerce
    .number(wrongYear)
    .int(wrongYear)
    .min(2500, wrongYear)
    .max(2700, wrongYear)
    .describe("Year, B.E."),
  evidence: z.coerce
    .number()
    .int()
    .min(0)
    .max(3)
    .default(0)
    .describe(
      "Grade from which an activity counts: 0 any, 1 a report, 2 with documents, 3 confirmed by the partner",
    ),
})

export const ProvinceQuery = z
  .string()
  .regex(/^TH-\d\d$/, say(words.cliProvince))
  .optional()
  .describe("Code of a province; the whole country when absent")

export const IndicatorQuery = YearQuery.extend({ province: ProvinceQuery })

const Ids = z.array(z.string())

export const IndicatorBody = z
  .object({
    id: z.string(),
    variant: z
      .enum(["province_fiscal", "province_calendar", "relation_fiscal", "relation_calendar"])
      .nullable(),
    numerator: z.number(),
    denominator: z.number().nullable(),
    value: z.number().nullable().describe("Null: nothing was to be counted"),
    rule: z.object({ th: z.string(), en: z.string() }),
    without: Ids.describe("What was counted and does not meet it: ids of relations, or codes of provinces"),
    notReported: Ids,
    imprecise: Ids,
    inDoubt: Ids,
    parts: z
      .array(z.object({ id: z.string(), share: z.number() }))
      .optional()
      .describe("What a figure over countries or regions is made of, the largest share first"),
  })
  .meta({ id: "Indicator" })

export const IndicatorYear = z
  .object({
    year: z.number(),
    province: z.string().nullable(),
    indicators: z.array(IndicatorBody),
    closed: z
      .object({ closedAt: z.string(), figures: z.array(IndicatorBody) })
      .nullable()
      .describe("The figures that the year kept when it was closed"),
  })
  .meta({ id: "IndicatorYear" })
