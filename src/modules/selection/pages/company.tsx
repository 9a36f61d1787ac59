import type { Request } from "#http/request.ts"
import type { Text } from "#kernel/text.ts"
import { beginWriting, hereRoute, type PartName, type Present, WhoIsHere } from "#modules/work/index.ts"
import { paths } from "../paths.ts"
import type { Study } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import { studyToRead } from "./study-for.ts"
import { pageWords } from "./words.ts"

/** A study as a place where people see each other. */
export const recordOf = ({ id }: Pick<Study, "id">): string => `study:${id}`

/** What is being written of a study, by the end of its form's address. */
const parts: Readonly<Record<string, Text>> = {
  correct: pageWords.correctStudy,
  "candidates/new": pageWords.addCandidate,
  "candidates/correct": pageWords.correctCandidate,
  "candidates/background": pageWords.writeBackground,
  "candidates/gates": pageWords.answerGates,
  "candidates/withdraw": pageWords.withdrawCandidate,
  appraisers: pageWords.askAppraisers,
  conclude: pageWords.conclude,
  reopen: pageWords.reopen,
  withdraw: pageWords.withdraw,
}
const partName: PartName = (part) => parts[part]

/** "/studies/:id/candidates/:candidate/gates" is "candidates/gates". */
export const partOf = (path: string): string => path.replace(/^\/studies\/:id\//, "").replace(/:\w+\//, "")

/** Where pages of a study say that they are open, and learn who else is there. */
export const studyCompanyRoute = hereRoute({
  path: paths.studyHere(":id"),
  right: selectionRights["study.read"],
  find: async (request) => ({ record: recordOf(await studyToRead(request)), partName }),
})

/** Somebody opens a form of a study: who else is there, and a sign for them. */
export const beginIn = (request: Request, study: Study, path: string): Promise<readonly Present[]> =>
  beginWriting(request, recordOf(study), partOf(path))

type Props = {
  readonly study: Pick<Study, "id">
  /** The form's address as a pattern; absent where the study is read. */
  readonly form?: string
  readonly others: readonly Present[]
}

/** Who else has the study open, and what they are at work on. */
export const StudyCompany = ({ study, form, others }: Props) => (
  <WhoIsHere
    path={paths.studyHere(study.id)}
    doing={form ? "writing" : "reading"}
    part={form && partOf(form)}
    others={others}
    partName={partName}
  />
)
