import type { Request } from "#http/request.ts"
import { conflict, invalid, notFound } from "#kernel/errors.ts"
import { joinTexts, type Text } from "#kernel/text.ts"
import { Radios, Select, TextArea, TextField } from "#ui/forms/fields.tsx"
import { criteriaFor } from "../api/criteria.ts"
import { changeCriteria, publishCriteria } from "../commands/change-criteria.ts"
import type { Criterion, Definition } from "../criteria/definition.ts"
import { paths } from "../paths.ts"
import type { KeptSet } from "../queries/criteria.ts"
import { selectionRights } from "../rights.ts"
import { words } from "../words.ts"
import { criteriaWords } from "./criteria-words.ts"
import { type RecordForm, recordForm } from "./record-form.tsx"
import { pageWords } from "./words.ts"

type About = { readonly set: KeptSet }

const findDraft = async (request: Request): Promise<About> => {
  const set = await criteriaFor(request, request.parameter("id"))
  if (set.state !== "draft") throw conflict(final)
  return { set }
}

const final = {
  th: "เกณฑ์ที่ประกาศใช้แล้วแก้ไขไม่ได้ ให้จัดทำฉบับใหม่",
  en: "Criteria that came into force are final; prepare a next version",
}

const common = {
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

const valuesIn = (fields: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [String(value)]]))

type Change = Partial<Pick<KeptSet, "name" | "basis" | "definition">>

const keep = (request: Request, { set }: About, revision: number, change: Change) => {
  const { name, basis, definition } = { ...set, ...change }
  return request.execute(changeCriteria, { id: set.id, revision, name, basis, definition })
}

const textIn = (of: (name: string) => string, name: string): Text => {
  const [th, en] = [of(`${name}.th`), of(`${name}.en`)].map((value) => value.slice(0, 500))
  const issues = [
    ...(th ? [] : [{ path: `${name}.th`, text: bothNeeded }]),
    ...(en ? [] : [{ path: `${name}.en`, text: bothNeeded }]),
  ]
  if (!th || !en) throw invalid(issues)
  return { th, en }
}

const bothNeeded = { th: "ต้องกรอกทั้งสองภาษา", en: "Both languages are needed" }

const BothFields = ({ name, label }: { readonly name: string; readonly label: Text }) => (
  <>
    <TextArea name={`${name}.th`} label={joinTexts([label, criteriaWords.inThai], " · ")} rows={2} />
    <TextArea name={`${name}.en`} label={joinTexts([label, criteriaWords.inEnglish], " · ")} rows={2} />
  </>
)

const numberIn = (of: (name: string) => string, name: string): number => {
  const value = Number(of(name).replace(",", "."))
  if (of(name) === "" || !Number.isFinite(value) || value < 0 || value > 1000)
    throw invalid([{ path: name, text: numberNeeded }])
  return value
}

const numberNeeded = { th: "ต้องเป็นตัวเลข 0 ถึง 1000", en: "Must be a number from 0 to 1000" }

const names: RecordForm<About> = {
  ...common,
  path: paths.criteriaNames(":id"),
  action: ({ set }) => paths.criteriaNames(set.id),
  title: () => criteriaWords.editNames,
  values: ({ set: { name, basis } }) =>
    valuesIn({ "name.th": name.th, "name.en": name.en, "basis.th": basis.th, "basis.en": basis.en }),
  Fields: () => (
    <>
      <BothFields name="name" label={criteriaWords.name} />
      <BothFields name="basis" label={criteriaWords.basis} />
    </>
  ),
  send: (request, about, { of, revision }) =>
    keep(request, about, revision, { name: textIn(of, "name"), basis: textIn(of, "basis") }),
}

const weights: RecordForm<About> = {
  ...common,
  path: paths.criteriaWeights(":id"),
  action: ({ set }) => paths.criteriaWeights(set.id),
  title: () => criteriaWords.editWeights,
  values: ({ set: { definition } }) =>
    valuesIn({
      weightsBy: definition.weightsBy,
      ...Object.fromEntries(definition.groups.map(({ code, weight }) => [`group.${code}`, weight])),
      ...Object.fromEntries(definition.criteria.map(({ code, share }) => [`share.${code}`, share])),
    }),
  Fields: ({ about: { set } }) => (
    <>
      <Radios
        name="weightsBy"
        label={criteriaWords.weight}
        options={[
          { value: "direct", label: criteriaWords.byDirect },
          { value: "comparisons", label: criteriaWords.byComparisons },
        ]}
      />
      {set.definition.groups.map(({ code, name }) => (
        <div class="topic-fields">
          <TextField
            name={`group.${code}`}
            label={joinTexts([criteriaWords.weight, name], ": ")}
            width="short"
          />
          {set.definition.criteria
            .filter(({ group }) => group === code)
            .map((criterion) => (
              <TextField
                name={`share.${criterion.code}`}
                label={joinTexts([criteriaWords.share, criterion.name], ": ")}
                width="short"
              />
            ))}
        </div>
      ))}
    </>
  ),
  send: (request, about, { of, revision }) => {
    const { definition } = about.set
    return keep(request, about, revision, {
      definition: {
        ...definition,
        weightsBy: of("weightsBy") === "comparisons" ? "comparisons" : "direct",
        groups: definition.groups.map((group) => ({ ...group, weight: numberIn(of, `group.${group.code}`) })),
        criteria: definition.criteria.map((one) => ({ ...one, share: numberIn(of, `share.${one.code}`) })),
      },
    })
  },
}

const steps = [9, 7, 5, 3] as const

const pairsOf = ({ groups }: Definition) =>
  groups.flatMap((a, i) => groups.slice(i + 1).map((b) => ({ a, b, field: `pair.${a.code}.${b.code}` })))

const comparisons: RecordForm<About> = {
  ...common,
  path: paths.criteriaComparisons(":id"),
  action: ({ set }) => paths.criteriaComparisons(set.id),
  title: () => criteriaWords.editComparisons,
  lead: criteriaWords.compareLead,
  values: ({ set: { definition } }) =>
    Object.fromEntries(
      pairsOf(definition).map(({ a, b, field }) => {
        const found = definition.comparisons.find((one) => one.a === a.code && one.b === b.code)
        const value = found && (found.value >= 1 ? String(found.value) : `1/${Math.round(1 / found.value)}`)
        return [field, [value ?? ""]]
      }),
    ),
  Fields: ({ about: { set } }) => (
    <>
      {pairsOf(set.definition).map(({ a, b, field }) => (
        <Select
          name={field}
          label={criteriaWords.pair(a.name, b.name)}
          empty={criteriaWords.notCompared}
          options={[
            ...steps.map((value) => ({
              value: String(value),
              label: criteriaWords.moreImportant(a.name, value),
            })),
            { value: "1", label: criteriaWords.equal },
            ...steps.toReversed().map((value) => ({
              value: `1/${value}`,
              label: criteriaWords.moreImportant(b.name, value),
            })),
          ]}
        />
      ))}
    </>
  ),
  send: (request, about, { of, revision }) => {
    const { definition } = about.set
    const judged = pairsOf(definition).flatMap(({ a, b, field }) => {
      const [, under, value] = /^(1\/)?([1-9])$/.exec(of(field)) ?? []
      return value ? [{ a: a.code, b: b.code, value: under ? 1 / Number(value) : Number(value) }] : []
    })
    return keep(request, about, revision, {
      definition: { ...definition, comparisons: judged, weightsBy: "comparisons" },
    })
  },
}

type AboutCriterion = About & { readonly criterion: Criterion | undefined }

const texts = ["name", "asks", "evidence", "low", "high"] as const
const labels = {
  name: criteriaWords.name,
  asks: criteriaWords.asks,
  evidence: criteriaWords.evidence,
  low: criteriaWords.lowEnd,
  high: criteriaWords.highEnd,
} as const

const criterionForm: RecordForm<AboutCriterion> = {
  ...common,
  path: paths.criterion(":id", ":code"),
  find: async (request) => {
    const about = await findDraft(request)
    const code = request.parameter("code")
    const criterion = about.set.definition.criteria.find((one) => one.code === code)
    if (!criterion && code !== "new") throw notFound({ th: "ไม่พบเกณฑ์นี้", en: "There is no such criterion" })
    return { ...about, criterion }
  },
  action: ({ set, criterion }) => paths.criterion(set.id, criterion?.code ?? "new"),
  title: ({ criterion }) => (criterion ? criteriaWords.editCriterion : criteriaWords.addCriterion),
  values: ({ criterion, set }) =>
    valuesIn({
      group: criterion?.group ?? set.definition.groups[0]?.code ?? "",
      direction: criterion?.direction ?? "more_is_better",
      from: criterion?.from ?? 1,
      to: criterion?.to ?? 5,
      share: criterion?.share ?? 1,
      ...Object.fromEntries(
        texts.flatMap((name) => [
          [`${name}.th`, criterion?.[name].th ?? ""],
          [`${name}.en`, criterion?.[name].en ?? ""],
        ]),
      ),
    }),
  Fields: ({ about: { set, criterion } }) => (
    <>
      <Select
        name="group"
        label={criteriaWords.group}
        options={set.definition.groups.map(({ code, name }) => ({ value: code, label: name }))}
      />
      {texts.map((name) => (
        <BothFields name={name} label={labels[name]} />
      ))}
      <Radios
        name="direction"
        label={criteriaWords.direction}
        options={(["more_is_better", "less_is_better"] as const).map((value) => ({
          value,
          label: criteriaWords.directions[value],
        }))}
      />
      <TextField name="from" label={criteriaWords.lowEnd} width="short" />
      <TextField name="to" label={criteriaWords.highEnd} width="short" />
      <TextField name="share" label={criteriaWords.share} width="short" />
      {criterion && (
        <Radios
          name="remove"
          label={criteriaWords.remove}
          options={[
            { value: "no", label: pageWords.save },
            { value: "yes", label: criteriaWords.remove },
          ]}
        />
      )}
    </>
  ),
  send: (request, about, { of, revision }) => {
    const { definition } = about.set
    const others = definition.criteria.filter(({ code }) => code !== about.criterion?.code)
    if (about.criterion && of("remove") === "yes")
      return keep(request, about, revision, { definition: { ...definition, criteria: others } })
    const written: Criterion = {
      code: about.criterion?.code ?? nextCode(definition),
      group: of("group"),
      direction: of("direction") === "less_is_better" ? "less_is_better" : "more_is_better",
      from: numberIn(of, "from"),
      to: numberIn(of, "to"),
      share: numberIn(of, "share"),
      name: textIn(of, "name"),
      asks: textIn(of, "asks"),
      evidence: textIn(of, "evidence"),
      low: textIn(of, "low"),
      high: textIn(of, "high"),
    }
    const criteria = about.criterion
      ? definition.criteria.map((one) => (one.code === written.code ? written : one))
      : [...definition.criteria, written]
    return keep(request, about, revision, { definition: { ...definition, criteria } })
  },
}

const nextCode = ({ criteria }: Definition): string => {
  for (let number = criteria.length + 1; ; number++) {
    const code = `criterion_${number}`
    if (!criteria.some((one) => one.code === code)) return code
  }
}

const publish: RecordForm<About> = {
  ...common,
  right: selectionRights["criteria.publish"],
  path: paths.publishCriteria(":id"),
  action: ({ set }) => paths.publishCriteria(set.id),
  title: () => criteriaWords.publish,
  lead: criteriaWords.lead,
  values: () => ({}),
  Fields: () => "",
  act: criteriaWords.publish,
  done: criteriaWords.published,
  send: (request, { set }, { revision }) => request.execute(publishCriteria, { id: set.id, revision }),
}

/** Forms by which a draft of the criteria is prepared and brought into force. */
export const criteriaForms = [
  ...recordForm(names),
  ...recordForm(weights),
  ...recordForm(comparisons),
  ...recordForm(publish),
  ...recordForm(criterionForm),
]
