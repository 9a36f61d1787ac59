import { form, page } from "#http/routes.ts"
import { redirect } from "#http/respond.ts"
import { criteriaFor, mayPrepareCriteria } from "../api/criteria.ts"
import { draftCriteria } from "../commands/change-criteria.ts"
import { paths } from "../paths.ts"
import { listCriteria } from "../queries/criteria.ts"
import { selectionRights } from "../rights.ts"
import { criteriaWords } from "./criteria-words.ts"
import { CriteriaList } from "./criteria-list.tsx"
import { CriteriaSet } from "./criteria-set.tsx"

const reading = { right: selectionRights["criteria.read"], audit: "nothing" } as const

/** The criteria, version by version, open to all; drafts to those who prepare them. */
export const criteriaPages = [
  page({
    ...reading,
    path: paths.criteria,
    show: async (request) => {
      const mayChange = mayPrepareCriteria(request)
      const all = await listCriteria(request.services.database.query)
      const sets = all.filter(({ state }) => state !== "draft" || mayChange)
      return { title: criteriaWords.title, content: <CriteriaList sets={sets} mayChange={mayChange} /> }
    },
  }),
  form({
    path: paths.criteria,
    right: selectionRights["criteria.change"],
    audit: "act",
    submit: async (request, sent) => {
      const scope = sent.get("scope") === "country" ? "country" : "partner"
      const { id } = await request.execute(draftCriteria, { scope })
      return request.leaveNotice(redirect(request.href(paths.criteriaSet(id))), criteriaWords.drafted)
    },
  }),
  page({
    ...reading,
    path: paths.criteriaSet(":id"),
    show: async (request) => {
      const set = await criteriaFor(request, request.parameter("id"))
      const mayChange = set.state === "draft" && mayPrepareCriteria(request)
      const seesPast = request.may(selectionRights["criteria.read_history"])
      return {
        title: set.name,
        wide: true,
        content: <CriteriaSet set={set} mayChange={mayChange} seesPast={seesPast} />,
      }
    },
  }),
]
