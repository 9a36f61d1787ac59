import type { z } from "zod"
import type { Text } from "#kernel/text.ts"

/** Something that an administrator may set. Modules define theirs; the composition root hands all of them to the pages. */
export type Setting<Value = unknown> = {
  readonly key: string
  readonly label: Text
  readonly hint: Text
  readonly schema: z.ZodType<Value>
  readonly usual: Value
  readonly control: Control
}

/** How it is asked for on a page. A checkbox sends "yes" or nothing. */
export type Control =
  | { readonly kind: "number" }
  | { readonly kind: "text" }
  | { readonly kind: "yes_no" }
  | { readonly kind: "choice"; readonly options: readonly { readonly value: string; readonly label: Text }[] }

/** Gives a setting its type. The object stays as it is. */
export const defineSetting = <Value>(setting: Setting<Value>): Setting<Value> => setting
