import { notFound } from "#kernel/errors.ts"
import { Radios, Select, TextField } from "#ui/forms/fields.tsx"
import type { Criterion, Definition } from "../criteria/definition.ts"
import { paths } from "../paths.ts"
import {
  type About,
  BothFields,
  common,
  findDraft,
  keep,
  numberIn,
  textIn,
  valuesIn,
} from "./criteria-form-parts.tsx"
import { criteriaWords } from "./criteria-words.ts"
import type { RecordForm } from "./record-form.tsx"
import { pageWords } from "./words.ts"

type AboutCriterion = About & { readonly criterion: Criterion | undefined }

const texts = ["name", "asks", "evidence", "low", "high"] as const
const labels = {
  name: criteriaWords.name,
  asks: criteriaWords.asks,
  evidence: criteriaWords.evidence,
  low: criteriaWords.lowEnd,
  high: criteriaWords.highEnd,
} as const

/** Changes a criterion of a draft, adds one, or takes it out. */
export const criterionForm: RecordForm<AboutCriterion> = {
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
