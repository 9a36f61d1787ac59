// Reads or fills one Word file with named places, and ends.
import { TemplateHandler } from "easy-template-x"
import { serveApart } from "../apart/serve-apart.ts"
import { openWord } from "../word/open-word.ts"

type Work = { readonly bytes: Uint8Array; readonly values?: Readonly<Record<string, string>> }

/** Names stand between braces and are looked up as they are: nothing in the file is carried out. */
const handler = new TemplateHandler({ delimiters: { tagStart: "{", tagEnd: "}" } })

serveApart(async ({ bytes, values }: Work) => {
  const file = Buffer.from(bytes)
  // refuses macros, what is fetched from elsewhere, and entities, before anything else reads the file
  openWord(bytes)
  if (values) return new Uint8Array(await handler.process(file, values))
  return (await handler.parseTags(file)).map(({ name, disposition }) => ({
    name,
    disposition,
  }))
})
