import type { Request } from "#http/request.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { joinTexts, type Text } from "#kernel/text.ts"
import { TextArea } from "#ui/forms/fields.tsx"
import { criteriaFor } from "../api/criteria.ts"
import { changeCriteria } from "../commands/change-criteria.ts"
import { paths } from "../paths.ts"
import type { KeptSet } from "../queries/criteria.ts"
import { selectionRights } from "../rights.ts"
import { words } from "../words.ts"
import { criteriaWords } from "./criteria-words.ts"
import { pageWords } from "./words.ts"

export type About = { readonly set: KeptSet }

export const findDraft = async (request: Request): Promise<About> => {
  const set = await criteriaFor(request, request.parameter("id"))
  if (set.state !== "draft") throw conflict(final)
  return { set }
}

const final = {
  th: "เกณฑ์ที่ประกาศใช้แล้วแก้ไขไม่ได้ ให้จัดทำฉบับใหม่",
  en: "Criteria that came into force are final; prepare a next version",
}

export const common = {
  right: selectionRights["criteria.change"],
  find: findDraft,
  back: ({ set }: About) => paths.criteriaSet(set.id),
  subject: ({ set }: About) => joinTexts([set.name, words.criteriaVersion(set.version)], " "),
  crumbs: ({ set }: About) => [
    { path: paths.criteria, label: criteriaWords.title },
    { path: paths.criteriaSet(set.id), label: set.name },
  ],
  revision: ({ set }: About) => set.revision,
  act: pageWords.save,
  done: pageWords.saved,
}

export const valuesIn = (fields: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [String(value)]]))

type Change = Partial<Pick<KeptSet, "name" | "basis" | "definition">>

export const keep = (request: Request, { set }: About, revision: number, change: Change) => {
  const { name, basis, definition } = { ...set, ...change }
  return request.execute(changeCriteria, { id: set.id, revision, name, basis, definition })
}

export const textIn = (of: (name: string) => string, name: string): Text => {
  const [th, en] = [of(`${name}.th`), of(`${name}.en`)].map((value) => value.slice(0, 500))
  const issues = [
    ...(th ? [] : [{ path: `${name}.th`, text: bothNeeded }]),
    ...(en ? [] : [{ path: `${name}.en`, text: bothNeeded }]),
  ]
  if (!th || !en) throw invalid(issues)
  return { th, en }
}

const bothNeeded = { th: "ต้องกรอกทั้งสองภาษา", en: "Both languages are needed" }

export const BothFields = ({ name, label }: { readonly name: string; readonly label: Text }) => (
  <>
    <TextArea name={`${name}.th`} label={joinTexts([label, criteriaWords.inThai], " · ")} rows={2} />
    <TextArea name={`${name}.en`} label={joinTexts([label, criteriaWords.inEnglish], " · ")} rows={2} />
  </>
)

export const numberIn = (of: (name: string) => string, name: string): number => {
  const value = Number(of(name).replace(",", "."))
  if (of(name) === "" || !Number.isFinite(value) || value < 0 || value > 1000)
    throw invalid([{ path: name, text: numberNeeded }])
  return value
}

const numberNeeded = { th: "ต้องเป็นตัวเลข 0 ถึง 1000", en: "Must be a number from 0 to 1000" }
