import type { Services } from "#database/act.ts"
import type { Installation } from "#http/installation.ts"
import type { Text } from "#kernel/text.ts"

export type HealthState = "well" | "warning" | "ill"

/** How one part of the system is, for the administrator's page; a module defines its own. */
export type HealthProvider = {
  readonly key: string
  readonly label: Text
  readonly check: (
    services: Services,
    installation: Installation,
  ) => Promise<{ readonly state: HealthState; readonly says: Text }>
}
