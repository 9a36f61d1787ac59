import { page } from "#http/routes.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import type { RenderedLanguage, RenderedParagraph } from "../drafting/render.ts"
import { languageNames } from "../formats/languages/rules.ts"
import { layOut, type Setting } from "../papers/layout.ts"
import { paths } from "../paths.ts"
import { agreementRights } from "../rights.ts"
import { words } from "../words.ts"
import { draftedOf, titleOf } from "./read-agreement.ts"
import { pageWords } from "./words.ts"

/** The memorandum as it will be printed. */
export const previewPage = page({
  path: paths.preview(":id"),
  right: agreementRights["agreement.read"],
  audit: "nothing",
  show: async (request) => {
    const { agreement, text } = await draftedOf(request)
    const content = <PreviewPage id={agreement.id} title={titleOf(agreement)} text={text} />
    return { title: pageWords.preview, wide: true, content }
  },
})

type PreviewProps = {
  readonly id: string
  readonly title: ReturnType<typeof titleOf>
  readonly text: readonly RenderedLanguage[]
}

const PreviewPage = ({ id, title, text }: PreviewProps) => {
  const { t } = usePage()
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.agreements, label: words.agreements },
          { path: paths.agreement(id), label: title },
        ]}
      />
      <h1 class="no-print">{t(pageWords.preview)}</h1>
      <p class="about no-print">{t(title)}</p>
      <p class="lead no-print">{t(pageWords.previewLead)}</p>
      <p class="actions no-print">
        <a class="button primary" href={paths.paper(id, "memorandum.docx")}>
          {t(pageWords.word)}
        </a>
        <a class="button" href={paths.paper(id, "memorandum.pdf")}>
          {t(pageWords.pdf)}
        </a>
        <a class="button" href={paths.paper(id, "memorandum-archive.pdf")}>
          {t(pageWords.archivePdf)}
        </a>
      </p>
      <Memorandum text={text} />
    </>
  )
}

/** A memorandum's text in its languages, one sheet each. */
export const Memorandum = ({ text }: { readonly text: readonly RenderedLanguage[] }) => {
  const { t } = usePage()
  return (
    <>
      {text.map(({ language, clauses }) => (
        <article class="memorandum" lang={language} aria-label={t(languageNames[language])}>
          {clauses.map((clause) => (
            <div class="clause">
              {layOut(clause).map(({ setting, paragraph }) => (
                <p class={classOf(setting)}>
                  <Stretches paragraph={paragraph} />
                </p>
              ))}
            </div>
          ))}
        </article>
      ))}
    </>
  )
}

const classOf = (setting: Setting): string | undefined =>
  setting === "title" ? "centred" : setting === "heading" ? "heading" : undefined

const Stretches = ({ paragraph }: { readonly paragraph: RenderedParagraph }) => (
  <>
    {paragraph.map(({ text, fills, empty }) =>
      fills ? <span class={empty ? "empty-place" : "filled"}>{text}</span> : text,
    )}
  </>
)
