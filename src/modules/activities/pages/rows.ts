import { z } from "zod"

/**
 * Rows of a form, "lines.0.amount": those whose `key` is empty are left out; what is wrong with the others is said at
 * their own fields.
 */
export const rowsOf = <Row extends z.ZodType>(row: Row, key: string) =>
  z
    .record(z.string(), z.record(z.string(), z.unknown()))
    .optional()
    .transform((given, context): z.infer<Row>[] =>
      Object.entries(given ?? {}).flatMap(([index, fields]) => {
        const typed = fields[key]
        if (typeof typed !== "string" || typed.trim() === "") return []
        const result = row.safeParse(fields)
        if (result.success) return [result.data]
        for (const issue of result.error.issues)
          context.issues.push({ ...issue, input: fields, path: [index, ...issue.path] } as never)
        return []
      }),
    )
