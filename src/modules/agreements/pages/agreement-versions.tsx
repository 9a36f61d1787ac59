import { formatInstant } from "#kernel/format.ts"
import { filePaths } from "#modules/files/index.ts"
import { Empty, Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import type { Agreement } from "../queries/agreement.ts"
import type { VersionItem } from "../queries/versions.ts"
import { words } from "../words.ts"
import { pageWords } from "./words.ts"

type VersionsProps = {
  readonly agreement: Agreement
  readonly versions: readonly VersionItem[]
  readonly mayKeep: boolean
}

/** What was kept of a memorandum on its way. */
export const Versions = ({ agreement, versions, mayKeep }: VersionsProps) => {
  const { t, href, language } = usePage()
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t(pageWords.versions)}</h2>
      {versions.length === 0 ? (
        <Empty says={pageWords.noVersions} />
      ) : (
        <ul class="draft-sections">
          {versions.map(({ number, origin, departs, madeAt, madeBy, adoptedAt, attachmentId, fileName }) => (
            <li>
              <div>
                <strong>
                  <a href={href(paths.version(agreement.id, number))}>{t(pageWords.version(number))}</a>
                </strong>
                <p class="hint">
                  {[t(words.origins[origin]), formatInstant(madeAt, language), madeBy]
                    .filter(Boolean)
                    .join(" · ")}
                  {attachmentId && fileName && (
                    <>
                      {" · "}
                      <a href={filePaths.file(attachmentId)}>{fileName}</a>
                    </>
                  )}
                </p>
              </div>
              <Status
                tone={adoptedAt ? "jade" : departs ? "marigold" : "slate"}
                label={adoptedAt ? pageWords.adoptedMark : departs ? pageWords.departs : pageWords.keeps}
              />
            </li>
          ))}
        </ul>
      )}
      {mayKeep && (
        <form class="no-print" method="post" action={href(paths.keep(agreement.id))}>
          <button type="submit">{t(pageWords.keep)}</button>
        </form>
      )}
    </section>
  )
}
