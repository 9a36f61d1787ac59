import { usePage } from "#ui/page-context.ts"
import { dayText, PrintedRow } from "../imports/pages/parts.tsx"
import type { Attestation } from "../imports/queries/rows.ts"
import { paths } from "../paths.ts"
import { relationWords } from "./relation-words.ts"

type SourceProps = {
  readonly attestations: readonly Attestation[]
  /** Lists that should have named the relation and do not. */
  readonly without: readonly Pick<Attestation, "importId" | "fileName" | "asOf">[]
}

/** The rows of lists and files that a relation was read from or that attest it, as they were printed. */
export const SourceRow = ({ attestations, without }: SourceProps) => {
  const { t, href } = usePage()
  if (attestations.length + without.length === 0) return null
  return (
    <section aria-labelledby="source">
      <h2 id="source">{t(relationWords.source)}</h2>
      {attestations.map((row) => (
        <>
          <p>
            {t(relationWords.printedIn(listName(row)))}{" "}
            <a href={href(paths.importRow(row.importId, row.row))}>{t(relationWords.sourceRow(row.row))}</a>
            {row.state === "undone" && <span class="soft"> {t(relationWords.importUndone)}</span>}
          </p>
          <PrintedRow text={row.text} />
        </>
      ))}
      {without.map((list) => (
        <p>
          <a href={href(paths.import(list.importId))}>{t(relationWords.notIn(listName(list)))}</a>
        </p>
      ))}
    </section>
  )
}

const listName = ({ asOf, fileName }: Pick<Attestation, "asOf" | "fileName">) => {
  if (!asOf) return { th: fileName, en: fileName }
  const day = dayText(asOf)
  return { th: `บัญชี ณ วันที่ ${day.th}`, en: `the list of ${day.en}` }
}

/** What waits for a decision on a relation: the findings, and where it is decided. */
export const OpenDoubts = ({ attestations }: Pick<SourceProps, "attestations">) => {
  const { t, href } = usePage()
  const open = attestations.filter(({ decision, state }) => decision === "open" && state === "applied")
  return (
    <>
      {open.map(({ importId, row, messages, outcome }) => (
        <>
          {outcome === "changed" && <p>{t(relationWords.saysOtherwise)}</p>}
          {messages.map((message) => (
            <p>{t(message)}</p>
          ))}
          <p class="no-print">
            <a class="button" href={href(paths.importRow(importId, row))}>
              {t(relationWords.decideDoubt)}
            </a>
          </p>
        </>
      ))}
    </>
  )
}
