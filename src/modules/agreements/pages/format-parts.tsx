import { mostWordBytes } from "#documents/word/open-word.ts"
import type { FormState } from "#http/forms.ts"
import { formatDate } from "#kernel/format.ts"
import { PastLink } from "#modules/access/index.ts"
import { joinTexts } from "#kernel/text.ts"
import { Breadcrumbs, Callout, Facts, Status } from "#ui/components/parts.tsx"
import { Actions } from "#ui/forms/fields.tsx"
import { FileField } from "#ui/forms/file-field.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { languageNames } from "../formats/languages/rules.ts"
import type { Clause } from "../formats/rules.ts"
import { variables } from "../formats/variables/rules.ts"
import { paths } from "../paths.ts"
import type { KeptFormat } from "../queries/formats.ts"
import { words } from "../words.ts"
import { pageWords } from "./words.ts"

export const crumbs = [{ path: paths.formats, label: words.formats }]

type ListProps = {
  readonly formats: readonly KeptFormat[]
  readonly inForce: string | undefined
  readonly mayPrepare: boolean
}

export const FormatsPage = ({ formats, inForce, mayPrepare }: ListProps) => {
  const { t, href, language } = usePage()
  return (
    <>
      <h1>{t(words.formats)}</h1>
      <p class="lead">{t(pageWords.formatsLead)}</p>
      <ul class="draft-sections">
        {formats.map(({ id, version, name, state, isSample, effectiveFrom }) => (
          <li>
            <div>
              <strong>
                <a href={href(paths.format(id))}>{t(name)}</a>
              </strong>
              <p class="hint">
                {t(pageWords.formatVersion(version))}
                {effectiveFrom &&
                  ` · ${t(pageWords.effectiveFrom)} ${formatDate(effectiveFrom, { language })}`}
                {isSample && ` · ${t(pageWords.sample)}`}
              </p>
            </div>
            <Status
              tone={id === inForce ? "jade" : state === "prepared" ? "marigold" : "slate"}
              label={id === inForce ? pageWords.inForce : pageWords.formatStates[state]}
            />
          </li>
        ))}
      </ul>
      {mayPrepare && (
        <p class="no-print">
          <a class="button primary" href={href(paths.uploadFormat)}>
            {t(pageWords.bringFormat)}
          </a>
        </p>
      )}
    </>
  )
}

type FormatProps = { readonly kept: KeptFormat; readonly mayPublish: boolean; readonly seesPast: boolean }

export const FormatPage = ({ kept, mayPublish, seesPast }: FormatProps) => {
  const { t, href, language } = usePage()
  const { format, name, state, isSample, effectiveFrom, basis } = kept
  return (
    <>
      <Breadcrumbs steps={crumbs} />
      <h1>{t(name)}</h1>
      <p class="about">
        {t(pageWords.formatVersion(kept.version))} · {t(pageWords.formatStates[state])}
      </p>
      {isSample && (
        <Callout tone="slate" title={pageWords.sample}>
          <p>{t(pageWords.sampleSays)}</p>
        </Callout>
      )}
      <Facts
        facts={[
          [pageWords.effectiveFrom, effectiveFrom ? formatDate(effectiveFrom, { language }) : undefined],
          [pageWords.basis, basis ? t(basis) : undefined],
          [
            pageWords.languages,
            t(
              joinTexts(
                format.languages.map((code) => languageNames[code]),
                ", ",
              ),
            ),
          ],
        ]}
      />
      <p class="actions no-print">
        <a class="button" href={paths.marked(kept.id)}>
          {t(pageWords.marked)}
        </a>
        {mayPublish && state === "prepared" && (
          <a class="button primary" href={href(paths.publishFormat(kept.id))}>
            {t(pageWords.publish)}
          </a>
        )}
      </p>
      {format.clauses.map((clause) => (
        <ClauseView clause={clause} languages={format.languages} />
      ))}
      {mayPublish && state === "prepared" && (
        <form class="no-print" method="post" action={href(paths.withdrawFormat(kept.id))}>
          <button type="submit" class="quiet-button">
            {t(pageWords.withdraw)}
          </button>
        </form>
      )}
      {seesPast && <PastLink kind="agreement_format" id={kept.id} />}
    </>
  )
}

type ClauseProps = { readonly clause: Clause; readonly languages: KeptFormat["format"]["languages"] }

const ClauseView = ({ clause, languages }: ClauseProps) => {
  const { t } = usePage()
  return (
    <section class="format-clause">
      <h2>{t(clause.name)}</h2>
      <p class="soft">
        {t(words.clauseKinds[clause.kind])}
        {clause.optional && ` · ${t(pageWords.optionalClause)}`}
      </p>
      {clause.options.map((option) => (
        <>
          {clause.options.length > 1 && <h3>{t(option.name)}</h3>}
          <div class="side-by-side">
            {languages.map((language) => (
              <div>
                <p class="other-name">{t(languageNames[language])}</p>
                <p class="clause-text" lang={language}>
                  {option.texts[language]}
                </p>
              </div>
            ))}
          </div>
        </>
      ))}
    </section>
  )
}

const marks = [
  ["[[แบบ | ชื่อไทย | English name]]", pageWords.marksName],
  ["[[ข้อ purpose | คงที่ | วัตถุประสงค์ | Purpose]]", pageWords.marksClause],
  ["[[ทางเลือก a | ชื่อไทย | English name]]", pageWords.marksOption],
  ["[[th]]", pageWords.marksLanguage],
] as const

export const UploadPage = ({
  state,
  sample,
}: {
  readonly state: FormState
  readonly sample: KeptFormat | undefined
}) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={crumbs} />
      <h1>{t(pageWords.bringFormat)}</h1>
      <p class="lead">{t(pageWords.bringLead)}</p>
      {sample && (
        <p>
          <a class="button" href={paths.marked(sample.id)}>
            {t(pageWords.marked)}
          </a>
        </p>
      )}
      <Form action={href(paths.uploadFormat)} state={state} upload>
        <FileField
          name="file"
          label={pageWords.file}
          hint={pageWords.fileHint}
          accept=".docx"
          most={mostWordBytes}
          tooLarge={pageWords.fileTooLarge}
          drop={pageWords.drop}
          single
        />
        <Actions act={pageWords.checkFile} cancel={{ path: paths.formats, label: pageWords.cancel }} />
      </Form>
      <section aria-labelledby="marks">
        <h2 id="marks">{t(pageWords.marksTitle)}</h2>
        <dl class="marks">
          {marks.map(([mark, says]) => (
            <div>
              <dt lang="th">{mark}</dt>
              <dd>{t(says)}</dd>
            </div>
          ))}
        </dl>
        <h3>{t(pageWords.marksPlaces)}</h3>
        <dl class="marks">
          {variables.map(({ name, thai, says }) => (
            <div>
              <dt lang="th">{`{${thai}} {${name}}`}</dt>
              <dd>{t(says)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}
