import type { Day } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { joinTexts } from "#kernel/text.ts"
import { Facts } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { languageNames } from "../formats/languages/rules.ts"
import type { Agreement } from "../queries/agreement.ts"
import { daysBetween } from "./agreements.tsx"
import { pageWords } from "./words.ts"

type SigningProps = { readonly agreement: Agreement; readonly today: Day }

/** Who signed when and where, by what authority, and until when it is valid. */
export const SigningFacts = ({ agreement, today }: SigningProps) => {
  const { t, language } = usePage()
  const {
    signedOn,
    signedPlace,
    validUntil,
    validThrough,
    signatories,
    endedOn,
    endReason,
    note,
    languages,
    state,
  } = agreement
  if (!signedOn) return null
  return (
    <Facts
      facts={[
        [pageWords.signedOn, formatDate(signedOn, { language })],
        [pageWords.signedPlace, signedPlace ?? undefined],
        [
          pageWords.validUntil,
          validUntil
            ? `${formatDate(validUntil, { language })}${state === "signed" && validThrough ? ` (${t(pageWords.daysLeft(daysBetween(today, validThrough)))})` : ""}`
            : t(pageWords.noEnd),
        ],
        [
          pageWords.languages,
          languages.length > 0
            ? t(
                joinTexts(
                  languages.map((one) => languageNames[one]),
                  ", ",
                ),
              )
            : undefined,
        ],
        [
          pageWords.signatories,
          signatories.length > 0 ? (
            <ul class="plain-list">
              {signatories.map(({ side, name, post, authority }) => (
                <li>
                  {name}{" "}
                  <span class="other-name">
                    {[t(pageWords[side]), post, authority].filter(Boolean).join(" · ")}
                  </span>
                </li>
              ))}
            </ul>
          ) : undefined,
        ],
        [pageWords.endedOn, endedOn ? formatDate(endedOn, { language }) : undefined],
        [pageWords.endReason, endReason ?? undefined],
        [pageWords.note, note ?? undefined],
      ]}
    />
  )
}
