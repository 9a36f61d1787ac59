import type { Right } from "#kernel/rights.ts"
import type { AdministrationEntry } from "./pages/administration.tsx"
import type { Explainable } from "./explaining/records.ts"
import type { HealthProvider } from "./health/provider.ts"
import type { DraftForm, InheritanceProvider } from "./inheritance/provider.ts"
import type { PersonalDataProvider } from "./personal-data/provider.ts"
import type { Recorded } from "./past/recorded.ts"
import type { Setting } from "./settings/setting.ts"

/** What the other modules add to this one's pages; the composition root gathers it. */
export type AccessExtensions = {
  /** Every right of every module, for the page that explains them. */
  readonly rights: readonly Right[]
  /** Kinds of records that the page of rights can be asked about, beside those whose past can be read. */
  readonly explained: readonly Explainable[]
  /** Kinds of records whose past can be read. */
  readonly recorded: readonly Recorded[]
  readonly inheritance: readonly InheritanceProvider[]
  readonly draftForms: readonly DraftForm[]
  readonly personalData: readonly PersonalDataProvider[]
  readonly settings: readonly Setting[]
  readonly health: readonly HealthProvider[]
  readonly administration: readonly AdministrationEntry[]
}
