import { page } from "#http/routes.ts"
import { PastLink } from "#modules/access/index.ts"
import { preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { notFound } from "#kernel/errors.ts"
import { decide } from "#kernel/rights.ts"
import {
  type AttachedFile,
  Files,
  filesOf,
  type OfferedTemplate,
  Print,
  templatesFor,
} from "#modules/files/index.ts"
import { Breadcrumbs, Facts } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { moreWords as w } from "../../pages/more-words.ts"
import { paths } from "../../paths.ts"
import { establishmentRights } from "../../rights.ts"
import { words } from "../../words.ts"
import { letterPaper } from "../paper/kind.ts"
import { textOfLetter } from "../paper/queries.ts"
import { letterPaperWords as p, secrecyWords } from "../paper/words.ts"
import { getLetter, noLetter } from "../queries.ts"
import { subjectOfLetter } from "../secrecy.ts"
import type { Letter } from "../schema.ts"

/** A letter of the register: what it is, printing it, its files. */
export const letterPage = page({
  path: paths.letter(":id"),
  right: establishmentRights["letter.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool } = request.services.database
    const letter = await getLetter(pool, request.parameter("id"))
    const subject = subjectOfLetter(letter.organisationId, letter.secrecy)
    if (!decide(establishmentRights["letter.read"], request.actor, subject).allowed) throw notFound(noLetter)
    const files = await filesOf(pool, { kind: "letter", id: letter.id })
    const mayAttach = decide(establishmentRights["letter.register"], request.actor, subject).allowed
    const written = (await textOfLetter(pool, [letter.id])).length > 0
    const templates = await templatesFor(request, letterPaper)
    return {
      title: { th: letter.number, en: letter.number },
      content: (
        <OneLetter
          letter={letter}
          files={files}
          mayAttach={mayAttach}
          written={written}
          templates={templates}
        />
      ),
    }
  },
})

type OneProps = {
  readonly letter: Letter
  readonly files: readonly AttachedFile[]
  readonly mayAttach: boolean
  readonly written: boolean
  readonly templates: readonly OfferedTemplate[]
}

const OneLetter = ({ letter, files, mayAttach, written, templates }: OneProps) => {
  const { t, href, language } = usePage()
  const date = (value: string | null) => (value ? formatDate(preciseDate(value), { language }) : undefined)
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.letters, label: w.letters }]} />
      <h1>{letter.number}</h1>
      <Facts
        facts={[
          [w.subject, letter.subject],
          [w.seriesLabel, t(w.series[letter.series])],
          [w.serial, `${letter.serial}/${letter.year}`],
          [w.dated, date(letter.dated)],
          [w.receivedOn, date(letter.receivedOn)],
          [w.sender, letter.sender],
          [w.addressee, letter.addressee],
          [w.office, t({ th: letter.organisationTh, en: letter.organisationEn })],
          [p.secrecy, letter.secrecy === "none" ? undefined : t(secrecyWords[letter.secrecy])],
          [w.note, letter.note ?? undefined],
          [
            w.ofCase,
            letter.caseId && letter.caseNumber !== null ? (
              <a href={href(paths.case(letter.caseId))}>{t(words.number(letter.caseNumber))}</a>
            ) : undefined,
          ],
        ]}
      />
      {letter.series !== "in" && (
        <section aria-labelledby="print">
          <h2 id="print">{t(p.print)}</h2>
          {written ? <Print kind="letter" id={letter.id} templates={templates} /> : <p>{t(p.notWritten)}</p>}
          {mayAttach && (
            <p class="actions no-print">
              <a class={written ? "button" : "button primary"} href={href(paths.letterText(letter.id))}>
                {t(written ? p.rewrite : p.write)}
              </a>
            </p>
          )}
        </section>
      )}
      <Files files={files} record={{ kind: "letter", id: letter.id }} mayAttach={mayAttach} />
      <PastLink kind="letter" id={letter.id} />
    </>
  )
}
