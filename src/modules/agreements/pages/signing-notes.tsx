import { type Day, earliestDay, latestDay } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { filePaths } from "#modules/files/index.ts"
import type { Text } from "#kernel/text.ts"
import { Callout } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { agreedPlaces } from "../comparison/places.ts"
import { paths } from "../paths.ts"
import type { Agreement } from "../queries/agreement.ts"
import type { Drafted } from "./read-agreement.ts"
import { pageWords } from "./words.ts"

type CopyProps = { readonly agreement: Agreement; readonly mayAttach: boolean }

/** Says that the signed copy is not attached yet, with the way to attach it. */
export const CopyLacking = ({ agreement, mayAttach }: CopyProps) => {
  const { t, href } = usePage()
  return (
    <Callout tone="marigold" title={copyWords.title}>
      <p>{t(copyWords.says)}</p>
      {mayAttach && (
        <p class="actions no-print">
          <a class="button" href={href(filePaths.attach("agreement", agreement.id))}>
            {t(copyWords.attach)}
          </a>
        </p>
      )}
    </Callout>
  )
}

const copyWords = {
  title: { th: "ยังไม่ได้แนบสำเนาฉบับลงนาม", en: "The signed copy is not attached yet" },
  says: {
    th: "สแกนหรือถ่ายภาพฉบับที่ลงนามแล้ว แนบเป็น PDF หรือภาพ",
    en: "Scan or photograph what was signed, and attach it as a PDF or pictures",
  },
  attach: { th: "แนบสำเนาฉบับลงนาม", en: "Attach the signed copy" },
} satisfies Record<string, Text>

/**
 * The day of signing that the text of a memorandum names, where it was signed on another; undefined where the text leaves
 * it open, or the day that is known can be the same.
 */
export const otherDayInText = ({ agreement, draft, report }: Drafted): Day | undefined => {
  const named = agreedPlaces(draft.languages, report.clauses).signingDate ?? draft.signingDate
  const { signedOn } = agreement
  if (!named || !signedOn || (earliestDay(signedOn) <= named && named <= latestDay(signedOn)))
    return undefined
  return named
}

type OtherDayProps = {
  readonly agreement: Agreement
  /** The day in the text. */
  readonly named: Day
  readonly mayCorrect: boolean
}

/** Says that a memorandum was signed on another day than its text names, and what to do where that is a slip. */
export const SignedOnAnotherDay = ({ agreement, named, mayCorrect }: OtherDayProps) => {
  const { t, href, language } = usePage()
  const [inText, signed] = [named, agreement.signedOn ?? named].map((date) => formatDate(date, { language }))
  return (
    <Callout tone="marigold" title={dayWords.title}>
      <p>{t(dayWords.says(inText ?? "", signed ?? ""))}</p>
      {mayCorrect && (
        <p class="actions no-print">
          <a class="button" href={href(paths.correct(agreement.id))}>
            {t(pageWords.correct)}
          </a>
        </p>
      )}
    </Callout>
  )
}

const dayWords = {
  title: { th: "วันลงนามไม่ตรงกับวันที่ในข้อความ", en: "Signed on another day than its text names" },
  says: (inText: string, signed: string): Text => ({
    th: `ข้อความของบันทึกระบุวันที่ ${inText} แต่บันทึกไว้ว่าลงนามวันที่ ${signed} ให้ถือข้อความฉบับที่ลงนามเป็นหลัก ถ้ากรอกวันลงนามผิด ให้แก้ไขข้อมูลการลงนาม`,
    en: `The text says ${inText}; the signing is recorded on ${signed}. The text that was signed counts. Where the day of signing was mistyped, correct it`,
  }),
}
