// Learns from histories and warns, apart from the server, and ends.
import { serveApart } from "#documents/apart/serve-apart.ts"
import { assess } from "./assess.ts"
import type { Assessment } from "./assessment.ts"
import type { Histories } from "./histories.ts"
import { observe, panelOf } from "./panel.ts"

export type ToAssess = Histories & { readonly lastFullYear: number }

serveApart(async ({ teachers, now, lastFullYear }: ToAssess): Promise<Assessment> =>
  assess(
    panelOf(teachers, lastFullYear),
    now.flatMap((history) => observe(history, lastFullYear, lastFullYear) ?? []),
  ),
)
