import { formatDate } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { usePage } from "#ui/page-context.ts"
import { withQuery } from "../paths.ts"
import type { RelationListPageQuery } from "../schema.ts"

type DownloadsProps = { readonly query: RelationListPageQuery; readonly total: number }

const formats: readonly (readonly [string, Text])[] = [
  ["xlsx", { th: "Excel", en: "Excel" }],
  ["csv", { th: "CSV", en: "CSV" }],
  ["json", { th: "JSON", en: "JSON" }],
]

const listFormats: readonly (readonly [string, Text])[] = [
  ["pdf", { th: "PDF", en: "PDF" }],
  ["docx", { th: "Word", en: "Word" }],
  ...formats,
]

/** What the page shows as files: all that the filter finds, and the official list of the same day. */
export const Downloads = ({ query, total }: DownloadsProps) => {
  const { t, language } = usePage()
  const { page: _, ...filter } = query
  const day = query.asOf && formatDate(query.asOf, { language })
  return (
    <div class="downloads no-print">
      <p>
        {t(words.download(total))}:{" "}
        {formats.map(([format, label]) => (
          <a
            href={withQuery(`/api/v1/relations.${format}`, {
              ...filter,
              language: format === "json" ? undefined : language,
            })}
          >
            {t(label)}
          </a>
        ))}
      </p>
      <p>
        {t(words.official(day))}:{" "}
        {listFormats.map(([format, label]) => (
          <a href={withQuery(`/api/v1/official-list.${format}`, { asOf: query.asOf })} download>
            {t(label)}
          </a>
        ))}
      </p>
    </div>
  )
}

const words = {
  download: (total: number): Text => ({
    th: `ดาวน์โหลดรายการที่พบ ${total.toLocaleString("th")} คู่`,
    en:
      total === 1
        ? "Download the relation found"
        : `Download the ${total.toLocaleString("en")} relations found`,
  }),
  official: (day: string | undefined): Text => ({
    th: `บัญชีทางการ ณ ${day ?? "วันนี้"}`,
    en: `The official list as of ${day ?? "today"}`,
  }),
}
