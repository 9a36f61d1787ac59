import type { Text } from "#kernel/text.ts"
import { usePage } from "../page-context.ts"
import { describedBy, Field } from "./fields.tsx"
import { useField } from "./form.tsx"

type FileFieldProps = {
  readonly name: string
  readonly label: Text
  readonly hint: Text
  /** What the chooser offers: endings and media types, by commas. */
  readonly accept: string
  /** Bytes that one file may have; told before anything is sent where scripts run. */
  readonly most: number
  readonly tooLarge: Text
  /** What the place to drop files on says. */
  readonly drop: Text
  /** Only one file may be chosen. */
  readonly single?: boolean
}

/** Chooses files; where scripts run they may be dropped on it, and one sees which are chosen. */
export const FileField = ({
  name,
  label,
  hint,
  accept,
  most,
  tooLarge,
  drop,
  single = false,
}: FileFieldProps) => {
  const { t } = usePage()
  const { id, issue } = useField(name)
  return (
    <Field name={name} label={label} hint={hint}>
      <file-field most={String(most)} too-large={t(tooLarge)} drop={t(drop)}>
        <input
          id={id}
          name={name}
          type="file"
          accept={accept}
          multiple={!single}
          aria-invalid={issue ? "true" : undefined}
          aria-describedby={describedBy(id, hint, issue)}
        />
      </file-field>
    </Field>
  )
}
