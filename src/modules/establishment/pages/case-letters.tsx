import { preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { Empty } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { caseWords } from "./case-words.ts"
import type { CaseData } from "./read-case.ts"

/** The letters of a case, in the order of their dates. */
export const CaseLetters = ({ data: { letters, row, mayAttach } }: { readonly data: CaseData }) => {
  const { t, href, language } = usePage()
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{t(caseWords.letters)}</h2>
      {letters.length === 0 && <Empty says={caseWords.noLetters} />}
      {letters.length > 0 && (
        <ul class="plain-list">
          {letters.map((letter) => (
            <li>
              <a href={href(paths.letter(letter.id))}>{letter.number}</a> {letter.subject}
              <span class="soft">
                {" "}
                {letter.sender} → {letter.addressee} · {formatDate(preciseDate(letter.dated), { language })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayAttach && (
        <p class="no-print">
          <a class="button" href={href(`${paths.newLetter}?case=${row.id}`)}>
            {t(caseWords.registerLetter)}
          </a>
        </p>
      )}
    </section>
  )
}
