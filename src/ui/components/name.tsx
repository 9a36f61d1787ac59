/** A name as it is written, in whatever script: Thai says that it is Thai, so that it is read aloud as such. */
export const Name = ({ name }: { readonly name: string }) =>
  /[\u0e00-\u0e7f]/.test(name) ? <span lang="th">{name}</span> : <>{name}</>

/** Names in a row. */
export const Names = ({ names }: { readonly names: readonly string[] }) => (
  <>
    {names.map((name, index) => (
      <>
        {index > 0 && " · "}
        <Name name={name} />
      </>
    ))}
  </>
)
