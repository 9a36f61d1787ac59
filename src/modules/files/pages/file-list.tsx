import { formatInstant } from "#kernel/format.ts"
import { Empty, Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { typeOfMedia } from "../content/types.ts"
import { filePaths } from "../paths.ts"
import type { AttachedFile } from "../queries.ts"
import { sizeText, words } from "../words.ts"

type FilesProps = {
  readonly files: readonly AttachedFile[]
  /** The record that they belong to. */
  readonly record: { readonly kind: string; readonly id: string }
  readonly mayAttach: boolean
  /** Whether withdrawn files may be destroyed here; no when absent. */
  readonly mayErase?: boolean
}

/** The files of a record: what they are, who attached them when, and how to open them. Stands on the record's own page. */
export const Files = ({ files, record, mayAttach, mayErase = false }: FilesProps) => {
  const { t, href } = usePage()
  const shown = mayAttach ? files : files.filter((file) => !file.withdrawnAt)
  return (
    <>
      {shown.length === 0 ? (
        <Empty says={words.none} />
      ) : (
        <ul class="files">
          {shown.map((file) => (
            <File file={file} mayAttach={mayAttach} mayErase={mayErase} />
          ))}
        </ul>
      )}
      {mayAttach && (
        <p>
          <a class="button" href={href(filePaths.attach(record.kind, record.id))}>
            {t(words.attach)}
          </a>
        </p>
      )}
    </>
  )
}

type FileProps = {
  readonly file: AttachedFile
  readonly mayAttach: boolean
  readonly mayErase: boolean
}

const File = ({ file, mayAttach, mayErase }: FileProps) => {
  const { t, href } = usePage()
  const type = typeOfMedia(file.mediaType)
  return (
    <li class={file.withdrawnAt ? "withdrawn" : undefined}>
      {type?.shown === "picture" && !file.erasedAt && (
        <a class="file-picture" href={filePaths.view(file.id)} tabindex={-1} aria-hidden="true">
          <img src={filePaths.preview(file.id, 320)} alt="" loading="lazy" />
        </a>
      )}
      <div>
        <p class="file-name">
          {file.erasedAt ? file.name : <a href={filePaths.file(file.id)}>{file.name}</a>}{" "}
          {file.withdrawnAt && <Status tone="slate" label={words.withdrawn} />}
        </p>
        {file.description && <p>{file.description}</p>}
        <FileFacts file={file} />
        {file.withdrawnAt && (
          <p class="soft">
            {t(words.reason)}: {file.withdrawnReason} {file.erasedAt && `· ${t(words.erased)}`}
          </p>
        )}
        <p class="file-acts">
          {type && type.shown !== "not" && !file.erasedAt && (
            <a href={filePaths.view(file.id)}>{t(words.view)}</a>
          )}
          {mayAttach && !file.withdrawnAt && (
            <a href={href(filePaths.withdraw(file.id))}>{t(words.withdraw)}</a>
          )}
        </p>
        {mayErase && file.withdrawnAt && !file.erasedAt && (
          <form method="post" action={href(filePaths.erase(file.id))}>
            <button type="submit">{t(words.erase)}</button>
          </form>
        )}
      </div>
    </li>
  )
}

const FileFacts = ({ file }: { readonly file: AttachedFile }) => {
  const { t, language } = usePage()
  const type = typeOfMedia(file.mediaType)
  return (
    <p class="soft file-facts">
      {type && t(type.label)} {t(sizeText(file.bytes))} · {formatInstant(file.addedAt, language)}
      {file.addedBy && ` · ${t(words.addedBy)} ${file.addedBy}`}
    </p>
  )
}
