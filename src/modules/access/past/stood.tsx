import type { Text } from "#kernel/text.ts"
import { Facts } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import type { Told } from "./say.ts"

/** A part of a record as it stood: its rows, each field by field. */
export type PastPart = { readonly label: Text; readonly rows: readonly (readonly Told[])[] }

export const Stood = ({ parts }: { readonly parts: readonly PastPart[] }) => {
  const { t } = usePage()
  return (
    <>
      {parts.map(({ label, rows }) => (
        <section>
          <h2>{t(label)}</h2>
          {rows.map((row) => (
            <Facts
              facts={row.map((told) => [told.label, <span class="typed">{t(told.says)}</span>] as const)}
            />
          ))}
        </section>
      ))}
    </>
  )
}
