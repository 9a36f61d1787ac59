import { filePaths } from "#modules/files/index.ts"
import type { Text } from "#kernel/text.ts"
import { Callout } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import type { Agreement } from "../queries/agreement.ts"

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
