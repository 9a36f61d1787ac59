import { joinTexts } from "#kernel/text.ts"
import { Radios, Select, TextField } from "#ui/forms/fields.tsx"
import { publishCriteria } from "../commands/change-criteria.ts"
import type { Definition } from "../criteria/definition.ts"
import { paths } from "../paths.ts"
import { selectionRights } from "../rights.ts"
import { type About, BothFields, common, keep, numberIn, textIn, valuesIn } from "./criteria-form-parts.tsx"
import { criteriaWords } from "./criteria-words.ts"
import { gateForm } from "./gate-form.tsx"
import { criterionForm } from "./criterion-form.tsx"
import { type RecordForm, recordForm } from "./record-form.tsx"

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
  ...recordForm(gateForm),
]
