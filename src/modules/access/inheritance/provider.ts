import type { Services } from "#database/act.ts"
import type { Appointment } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"

/** One thing that waits for whoever holds a post. */
export type InheritedItem = {
  readonly postId: string
  readonly title: Text
  readonly path: string | undefined
  /** Since when it waits, or when it was last touched. */
  readonly at: Date
}

/** What a part of the system hands on with a post; a module defines its own, the composition root gathers them. */
export type InheritanceProvider = {
  readonly key: string
  readonly label: Text
  readonly list: (services: Services, held: readonly Appointment[]) => Promise<readonly InheritedItem[]>
}

/** What each form is called and where it is continued, so that drafts can be named: modules add theirs. */
export type DraftForm = {
  readonly form: string
  readonly label: Text
  readonly path: (subject: string) => string
}
