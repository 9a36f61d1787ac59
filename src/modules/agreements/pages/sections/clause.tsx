import type { Text } from "#kernel/text.ts"
import { Radios, TextArea } from "#ui/forms/fields.tsx"
import { usePage } from "#ui/page-context.ts"
import { keyOf } from "../../comparison/same-text.ts"
import { textOfClause } from "../../drafting/render.ts"
import { asTheFormatHas, chosenOption, type Draft } from "../../drafting/rules.ts"
import { render } from "../../drafting/render.ts"
import { type FormatLanguage, languageNames } from "../../formats/languages/rules.ts"
import type { Clause } from "../../formats/rules.ts"
import { words } from "../../words.ts"
import type { Drafted } from "../read-agreement.ts"
import { pageWords } from "../words.ts"
import { one, type Section, valuesFrom } from "./section.ts"

const t = (th: string, en: string): Text => ({ th, en })

/** The part of a draft in which one clause is chosen, written, or changed against the format. */
export const clauseSection = (clause: Clause): Section => ({
  key: `clause-${clause.id}`,
  title: () => clause.name,
  says: (drafted) => saysOf(clause, drafted),
  values: (drafted) =>
    valuesFrom([
      ["choice", drafted.draft.choices[clause.id] ?? chosenOption(clause, drafted.draft)?.id],
      ...drafted.draft.languages.map(
        (language) => [`text.${language}`, textIn(drafted, clause, language)] as const,
      ),
    ]),
  Fields: ({ drafted }) => <ClauseFields clause={clause} drafted={drafted} />,
  read: (values, drafted) => {
    const { draft } = drafted
    const choice = one(values, "choice")
    const choices =
      clause.kind === "choosable" && choice ? { ...draft.choices, [clause.id]: choice } : draft.choices
    const chosen: Drafted = { ...drafted, draft: { ...draft, choices } }
    const isOther = choices[clause.id] !== draft.choices[clause.id]
    const edits: Partial<Record<FormatLanguage, string>> = { ...draft.edits[clause.id] }
    for (const language of draft.languages) {
      const typed = one(values, `text.${language}`)
      const before = textIn(drafted, clause, language)
      // whoever chooses another wording and leaves the text as it stood wants that wording
      const own = isOther && keyOf(typed) === keyOf(before) ? "" : typed
      const format = formatText(chosen, clause, language)
      if (isOther && own === "") delete edits[language]
      else if (keyOf(typed) === keyOf(format)) delete edits[language]
      else edits[language] = typed
    }
    const change: Partial<Draft> = {
      edits: Object.fromEntries(
        Object.entries({ ...draft.edits, [clause.id]: edits }).filter(
          ([, texts]) => Object.keys(texts).length > 0,
        ),
      ),
    }
    return { change: clause.kind === "choosable" ? { ...change, choices } : change, issues: [] }
  },
})

/** How the clause reads now in a language. */
const textIn = ({ text }: Drafted, clause: Clause, language: FormatLanguage): string => {
  const found = text
    .find((one) => one.language === language)
    ?.clauses.find((one) => one.clause === clause.id && !one.added)
  return found ? textOfClause(found) : ""
}

/** How the format has it, with the choices and names of the draft. */
const formatText = ({ kept, draft, records }: Drafted, clause: Clause, language: FormatLanguage): string => {
  const found = render(
    kept.format,
    { ...asTheFormatHas(draft), languages: [language] },
    records,
  )[0]?.clauses.find((one) => one.clause === clause.id)
  return found ? textOfClause(found) : ""
}

const saysOf = (clause: Clause, { draft, report }: Drafted): Text | undefined => {
  const departs = report.clauses.some((finding) => finding.clause === clause.id && finding.departs)
  if (departs) return pageWords.departs
  const option = chosenOption(clause, draft)
  if (!option) return pageWords.leftOut
  if (clause.kind === "choosable") return option.name
  if (draft.edits[clause.id]) return words.statuses.filled
  return clause.kind === "free" ? words.clauseKinds.free : t("ตามแบบ", "As in the format")
}

const ClauseFields = ({ clause, drafted }: { readonly clause: Clause; readonly drafted: Drafted }) => {
  const { t: say } = usePage()
  const { draft } = drafted
  return (
    <>
      <p class="soft">
        {say(words.clauseKinds[clause.kind])}{" "}
        {say(clause.kind === "free" ? pageWords.freeSays : pageWords.editSays)}
      </p>
      {clause.kind === "choosable" && (
        <Radios
          name="choice"
          label={t("เลือกข้อความ", "Which wording?")}
          options={[
            ...clause.options.map(({ id, name, texts }) => ({
              value: id,
              label: name,
              hint: { th: texts.th ?? "", en: texts.en ?? "" },
            })),
            ...(clause.optional ? [{ value: "none", label: pageWords.leftOut }] : []),
          ]}
        />
      )}
      <div class="side-by-side">
        {draft.languages.map((language) => (
          <TextArea name={`text.${language}`} label={languageNames[language]} rows={8} />
        ))}
      </div>
    </>
  )
}
