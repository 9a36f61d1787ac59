import { invalid, notFound } from "#kernel/errors.ts"
import { Radios } from "#ui/forms/fields.tsx"
import type { Gate } from "../criteria/definition.ts"
import { paths } from "../paths.ts"
import { type About, BothFields, common, findDraft, keep, textIn, valuesIn } from "./criteria-form-parts.tsx"
import { criteriaWords } from "./criteria-words.ts"
import type { RecordForm } from "./record-form.tsx"
import { pageWords } from "./words.ts"

type AboutGate = About & { readonly gate: Gate | undefined }

const mostGates = 20

/** Changes a condition of a draft, without which candidates are not scored; adds one, or takes it out. */
export const gateForm: RecordForm<AboutGate> = {
  ...common,
  path: paths.gate(":id", ":code"),
  find: async (request) => {
    const about = await findDraft(request)
    const code = request.parameter("code")
    const gate = about.set.definition.gates.find((one) => one.code === code)
    if (!gate && code !== "new") throw notFound({ th: "ไม่พบเงื่อนไขนี้", en: "There is no such condition" })
    return { ...about, gate }
  },
  action: ({ set, gate }) => paths.gate(set.id, gate?.code ?? "new"),
  title: ({ gate }) => (gate ? criteriaWords.editGate : criteriaWords.addGate),
  lead: criteriaWords.gateLead,
  values: ({ gate }) =>
    valuesIn({
      "name.th": gate?.name.th ?? "",
      "name.en": gate?.name.en ?? "",
      "asks.th": gate?.asks.th ?? "",
      "asks.en": gate?.asks.en ?? "",
      remove: "no",
    }),
  Fields: ({ about: { gate } }) => (
    <>
      <BothFields name="name" label={criteriaWords.name} />
      <BothFields name="asks" label={criteriaWords.asks} />
      {gate && (
        <Radios
          name="remove"
          label={criteriaWords.removeGate}
          options={[
            { value: "no", label: pageWords.save },
            { value: "yes", label: criteriaWords.removeGate },
          ]}
        />
      )}
    </>
  ),
  send: (request, about, { of, revision }) => {
    const { definition } = about.set
    const { gates } = definition
    const others = gates.filter(({ code }) => code !== about.gate?.code)
    if (about.gate && of("remove") === "yes")
      return keep(request, about, revision, { definition: { ...definition, gates: others } })
    if (!about.gate && gates.length >= mostGates) throw invalid([{ path: "name.th", text: tooMany }])
    const written: Gate = {
      code: about.gate?.code ?? nextCode(gates),
      name: textIn(of, "name"),
      asks: textIn(of, "asks"),
    }
    const changed = about.gate
      ? gates.map((one) => (one.code === written.code ? written : one))
      : [...gates, written]
    return keep(request, about, revision, { definition: { ...definition, gates: changed } })
  },
}

const tooMany = { th: "มีเงื่อนไขได้ไม่เกิน 20 ข้อ", en: "There are no more than 20 conditions" }

const nextCode = (gates: readonly Gate[]): string => {
  for (let number = gates.length + 1; ; number++) {
    const code = `gate_${number}`
    if (!gates.some((one) => one.code === code)) return code
  }
}
