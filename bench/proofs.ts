import { activityTable } from "./activity-table.ts"
import { annualReport } from "./annual-report.ts"
import { audit } from "./audit.ts"
import { comparisons } from "./comparisons.ts"
import { papers } from "./papers.ts"
import type { Proof } from "./proof.ts"
import { reportForm } from "./report-form.ts"
import { starts } from "./starts.ts"
import { yearOfIndicators } from "./year.ts"

/** All figures that are not a floor's request against Maitri's. */
export const proofs: readonly Proof[] = [
  yearOfIndicators,
  annualReport,
  papers,
  comparisons,
  audit,
  starts,
  activityTable,
  reportForm,
]
