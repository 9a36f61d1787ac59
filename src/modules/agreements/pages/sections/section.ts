import type { Child } from "hono/jsx"
import type { FormState } from "#http/forms.ts"
import type { Issue } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import type { Draft } from "../../drafting/rules.ts"
import type { FormatLanguage, Texts } from "../../formats/languages/rules.ts"
import type { Drafted } from "../read-agreement.ts"

export type Values = FormState["values"]

/** What a form says of one part of a draft; or what of it cannot be read. */
export type ReadSection = { readonly change: Partial<Draft>; readonly issues: readonly Issue[] }

/** A part of a draft that is filled in on a page of its own. */
export type Section = {
  readonly key: string
  readonly title: (drafted: Drafted) => Text
  readonly lead?: Text
  /** What is filled in so far, in a line; undefined where nothing is. */
  readonly says: (drafted: Drafted) => Text | undefined
  /** The languages in which something of this part is still blank in the text. */
  readonly lacks?: (drafted: Drafted) => readonly FormatLanguage[]
  readonly Fields: (props: { readonly drafted: Drafted; readonly values: Values }) => Child
  readonly values: (drafted: Drafted, language: "th" | "en") => Values
  readonly read: (values: Values, drafted: Drafted) => ReadSection
}

/** The languages of a draft that some of these texts lack. */
export const lackedBy = ({ languages }: Draft, texts: readonly Texts[]): readonly FormatLanguage[] =>
  languages.filter((language) => texts.some((one) => !one[language]?.trim()))

/** A text in the page's two languages, the one standing in for the other where it alone is told. */
export const inBoth = (texts: Texts): Text => ({
  th: texts.th ?? texts.en ?? "",
  en: texts.en ?? texts.th ?? "",
})

export const one = (values: Values, name: string): string =>
  values[name]?.[0]?.trim().replaceAll("\r\n", "\n") ?? ""

/** Values of fields by name, the empty left out. */
export const valuesFrom = (entries: readonly (readonly [string, string | undefined])[]): Values =>
  Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, [value]]] : [])))
