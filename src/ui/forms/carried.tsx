import { useFormState } from "./form.tsx"
import { Hidden } from "./fields.tsx"

/** Sends on what an earlier page of the form asked: every value but those that this page asks itself. */
export const Carried = ({ except }: { readonly except: readonly string[] }) => {
  const { values } = useFormState()
  return (
    <>
      {Object.entries(values)
        .filter(([name]) => !except.includes(name))
        .flatMap(([name, texts]) => texts.map((text) => <Hidden name={name} value={text} />))}
    </>
  )
}
