import { invalid } from "#kernel/errors.ts"
import type { Day } from "#kernel/dates.ts"
import { parsePreciseDate } from "#kernel/dates.ts"
import { same } from "#kernel/text.ts"
import { Empty } from "#ui/components/parts.tsx"
import { Checkboxes } from "#ui/forms/checkboxes.tsx"
import { DateField } from "#ui/forms/fields.tsx"
import { DateFields } from "#http/fields.ts"
import { askAppraisers } from "../commands/ask-appraisers.ts"
import { paths } from "../paths.ts"
import { eligiblePosts, type EligiblePost } from "../queries/posts.ts"
import { selectionRights } from "../rights.ts"
import { words } from "../words.ts"
import { studyToAct } from "./study-for.ts"
import { studyForm } from "./study-form.tsx"
import { pageWords } from "./words.ts"

type Posts = { readonly posts: readonly EligiblePost[] }

/** Asks posts of the province to appraise, until a day. */
export const appraiserForms = studyForm<Posts>({
  path: paths.appraisers(":id"),
  right: selectionRights["study.ask"],
  find: async (request) => {
    const study = await studyToAct(request, "ask")
    const { services } = request
    const asked = new Set(
      study.appraisals.flatMap(({ postId, state }) => (state === "withdrawn" ? [] : [postId])),
    )
    const posts = await eligiblePosts(services.database.query, study.home.code, services.today())
    return { study, posts: posts.filter(({ id }) => !asked.has(id)) }
  },
  action: ({ study }) => paths.appraisers(study.id),
  back: ({ study }) => paths.study(study.id),
  title: () => pageWords.askAppraisers,
  subject: ({ study }) => same(study.title),
  lead: pageWords.askLead,
  values: () => ({}),
  Fields: ({ about: { posts } }) =>
    posts.length === 0 ? (
      <Empty says={pageWords.nobodyLeft} />
    ) : (
      <>
        <Checkboxes
          name="posts[]"
          label={pageWords.whoAppraises}
          options={posts.map(({ id, title, organisation, holder }) => ({
            value: id,
            label: { th: `${title.th} ${organisation.th}`, en: `${title.en}, ${organisation.en}` },
            hint: holder ? same(holder) : pageWords.vacant,
          }))}
        />
        <DateField name="dueOn" label={words.dueOn} />
      </>
    ),
  act: pageWords.askAppraisers,
  done: pageWords.asked,
  send: (request, { study }, { of, values, key }) => {
    const posts = values["posts[]"] ?? []
    const input = { id: study.id, posts, dueOn: dayIn(of) }
    return request.execute(askAppraisers, input, { idempotencyKey: key })
  },
})

const dayIn = (of: (name: string) => string): Day | null => {
  const fields = { day: of("dueOn.day"), month: of("dueOn.month"), year: of("dueOn.year") }
  const read = DateFields.safeParse(fields)
  const date = read.success ? read.data : undefined
  if (!date && (fields.day || fields.month || fields.year || !read.success))
    throw invalid([{ path: "dueOn", text: wrongDay }])
  if (date && (date.length !== 10 || !parsePreciseDate(date)))
    throw invalid([{ path: "dueOn", text: wrongDay }])
  return (date as Day | undefined) ?? null
}

const wrongDay = {
  th: "ต้องเป็นวันที่ครบวัน เดือน และปี",
  en: "Give day, month and year",
}
