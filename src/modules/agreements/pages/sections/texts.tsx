import { TextField } from "#ui/forms/fields.tsx"
import type { Text } from "#kernel/text.ts"
import { type FormatLanguage, languageNames, type Texts } from "../../formats/languages/rules.ts"
import { one, type Values, valuesFrom } from "./section.ts"

/** One field for each language of the memorandum. */
export const TextsFields = ({ name, label, hint, languages }: TextsProps) => (
  <>
    {languages.map((language) => (
      <TextField
        name={`${name}.${language}`}
        label={{
          th: `${label.th} ${languageNames[language].th}`,
          en: `${label.en}, in ${languageNames[language].en}`,
        }}
        hint={hint?.(language)}
        optional
      />
    ))}
  </>
)
type TextsProps = {
  readonly name: string
  readonly label: Text
  readonly hint?: (language: FormatLanguage) => Text | undefined
  readonly languages: readonly FormatLanguage[]
}

/** Texts of a part as the fields show them, and back. */
export const textsToValues = (name: string, texts: Texts): Values =>
  valuesFrom(Object.entries(texts).map(([language, text]) => [`${name}.${language}`, text]))

/** What was typed; languages that the form did not ask keep what they had. */
export const textsFrom = (
  values: Values,
  name: string,
  languages: readonly FormatLanguage[],
  before: Texts,
): Texts => {
  const texts: Partial<Record<FormatLanguage, string>> = { ...before }
  for (const language of languages) {
    const text = one(values, `${name}.${language}`)
    if (text) texts[language] = text
    else delete texts[language]
  }
  return texts
}
