import { joinTexts } from "#kernel/text.ts"
import { Callout, Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { type FormatLanguage, languageNames } from "../formats/languages/rules.ts"
import { paths } from "../paths.ts"
import type { Drafted } from "./read-agreement.ts"
import { sectionsOf } from "./sections/index.ts"
import type { Section } from "./sections/section.ts"
import { pageWords } from "./words.ts"

type DraftProps = {
  readonly drafted: Drafted
  readonly mayWrite: boolean
  /** A newer format is in force. */
  readonly newer: boolean
}

/** The draft of a memorandum part by part, and what can be done with it. */
export const DraftPart = ({ drafted, mayWrite, newer }: DraftProps) => {
  const { t, href } = usePage()
  const { agreement, report, kept } = drafted
  return (
    <section aria-labelledby="draft">
      <h2 id="draft">{t(agreement.state === "signed" ? pageWords.textTitle : pageWords.draftTitle)}</h2>
      {kept.isSample && (
        <Callout tone="slate" title={pageWords.sampleTitle}>
          <p>{t(pageWords.sampleSays)}</p>
        </Callout>
      )}
      {newer && mayWrite && (
        <Callout tone="marigold" title={pageWords.newFormatTitle}>
          <p>{t(pageWords.newFormatSays)}</p>
          <form method="post" action={href(paths.newFormat(agreement.id))}>
            <button type="submit">{t(pageWords.takeNewFormat)}</button>
          </form>
        </Callout>
      )}
      <p>
        <a href={href(paths.format(kept.id))}>{t(kept.name)}</a> · {t(pageWords.formatVersion(kept.version))}
      </p>
      {agreement.state === "draft" && (
        <p class="soft">{t(report.departs ? pageWords.departsSays : pageWords.keepsSays)}</p>
      )}
      <p class="actions no-print">
        <a class="button primary" href={href(paths.preview(agreement.id))}>
          {t(pageWords.preview)}
        </a>
        <a class="button" href={href(paths.comparison(agreement.id))}>
          {t(pageWords.seeComparison)}
        </a>
        {mayWrite && (
          <a class="button" href={href(paths.upload(agreement.id))}>
            {t(pageWords.upload)}
          </a>
        )}
      </p>
      {mayWrite && <p class="soft">{t(pageWords.draftLead)}</p>}
      {(["filled", "clauses"] as const).map((part) => (
        <>
          <h3>{t(pageWords.draftParts[part])}</h3>
          <Sections
            sections={sectionsOf(kept).filter(
              ({ key }) => key.startsWith("clause-") === (part === "clauses"),
            )}
            drafted={drafted}
            mayWrite={mayWrite}
          />
        </>
      ))}
    </section>
  )
}

type SectionsProps = Pick<DraftProps, "drafted" | "mayWrite"> & { readonly sections: readonly Section[] }

const Sections = ({ sections, drafted, mayWrite }: SectionsProps) => {
  const { t, href } = usePage()
  return (
    <ul class="draft-sections">
      {sections.map((section) => {
        const says = section.says(drafted)
        return (
          <li id={section.key}>
            <div>
              <strong>{t(section.title(drafted))}</strong>
              <p class="hint">{says ? t(says) : "—"}</p>
              {mayWrite && (
                <Lacking languages={section.lacks?.(drafted) ?? []} all={drafted.draft.languages} />
              )}
            </div>
            {mayWrite && (
              <a class="no-print" href={href(paths.section(drafted.agreement.id, section.key))}>
                {t(says ? pageWords.change : pageWords.fill)}
                <span class="visually-hidden"> {t(section.title(drafted))}</span>
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}

type LackingProps = { readonly languages: readonly FormatLanguage[]; readonly all: readonly FormatLanguage[] }

/** What would be printed as a blank to fill in by hand. */
const Lacking = ({ languages, all }: LackingProps) => {
  if (languages.length === 0) return null
  const named = joinTexts(
    languages.map((one) => languageNames[one]),
    ", ",
  )
  return (
    <Status
      tone="marigold"
      label={languages.length === all.length ? pageWords.blank : pageWords.blankIn(named)}
    />
  )
}
