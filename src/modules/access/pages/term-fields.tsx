import type { Text } from "#kernel/text.ts"
import type { openPosts } from "../people/queries.ts"
import { DateField, Radios, Select } from "#ui/forms/fields.tsx"
import { words } from "../words-administration.ts"

type Posts = Awaited<ReturnType<typeof openPosts>>

/** Post, first and last day, acting or not: what an appointment consists of. */
export const TermFields = ({ posts }: { readonly posts: Posts }) => (
  <>
    <Select name="post" label={words.post} empty={words.choosePost} options={posts.map(optionOf)} />
    <DateField name="from" label={words.from} />
    <DateField name="until" label={words.until} hint={words.untilHint} />
    <Radios
      name="acting"
      label={words.actingQuestion}
      options={[
        { value: "no", label: words.no },
        { value: "yes", label: words.yes },
      ]}
    />
  </>
)

const optionOf = (post: Posts[number]): { value: string; label: Text } => ({
  value: post.id,
  label: { th: `${post.name_th} – ${post.title_th}`, en: `${post.name_en} – ${post.title_en}` },
})
