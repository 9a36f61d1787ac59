import { dateToFields } from "#http/fields.ts"
import type { Request } from "#http/request.ts"
import type { Issue } from "#kernel/errors.ts"
import { forbidden } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { getRelation, registryPaths, titleOf as relationTitle } from "#modules/registry/index.ts"
import { Checkboxes } from "#ui/forms/checkboxes.tsx"
import { DateField, Hidden, Radios, TextArea, TextField } from "#ui/forms/fields.tsx"
import { correctSigning, endAgreement, recordAgreement } from "../commands/record-agreement.ts"
import { formatLanguages, languageNames } from "../formats/languages/rules.ts"
import { paths } from "../paths.ts"
import type { Agreement } from "../queries/agreement.ts"
import { agreementRights } from "../rights.ts"
import { agreementKinds, type SignedBy } from "../rules.ts"
import { words } from "../words.ts"
import { actForm } from "./act-form.tsx"
import { agreementFor, titleOf } from "./read-agreement.ts"
import { readDate } from "./read-date.ts"
import { entryFrom } from "./signing-entry.ts"
import { one, type Values, valuesFrom } from "./sections/section.ts"
import { pageWords } from "./words.ts"

const SigningFields = () => (
  <>
    <DateField name="signedOn" label={pageWords.signedOn} />
    <TextField name="place" label={pageWords.signedPlace} optional />
    <DateField name="validUntil" label={pageWords.validUntil} hint={pageWords.leaveNoEnd} optional />
    <TextArea name="home" label={signatoriesOf("home")} hint={pageWords.signatoriesHint} rows={2} optional />
    <TextArea
      name="partner"
      label={signatoriesOf("partner")}
      hint={pageWords.signatoriesHint}
      rows={2}
      optional
    />
    <Checkboxes
      name="languages[]"
      label={pageWords.languages}
      options={formatLanguages.map((value) => ({ value, label: languageNames[value] }))}
    />
    <TextArea name="note" label={pageWords.note} rows={2} optional />
  </>
)

const signatoriesOf = (side: "home" | "partner") => ({
  th: `${pageWords.signatories.th} ${pageWords[side].th}`,
  en: `${pageWords.signatories.en}, ${pageWords[side].en}`,
})

const valuesOf = (agreement: Agreement, { language }: Request): Values => {
  const lines = (side: SignedBy["side"]) =>
    agreement.signatories
      .filter((signatory) => signatory.side === side)
      .map(({ name, post, authority }) => [name, post, authority].join(" | ").replace(/( \| )+$/, ""))
      .join("\n")
  return {
    ...valuesFrom([
      ["revision", String(agreement.revision)],
      ...Object.entries(dateToFields("signedOn", agreement.signedOn, language === "th")),
      ...Object.entries(dateToFields("validUntil", agreement.validUntil, language === "th")),
      ["place", agreement.signedPlace ?? undefined],
      ["home", lines("home")],
      ["partner", lines("partner")],
      ["note", agreement.note ?? undefined],
    ]),
    "languages[]": [...agreement.languages],
  }
}

const crumbsOf = (agreement: Agreement) => [
  { path: paths.agreements, label: words.agreements },
  { path: paths.agreement(agreement.id), label: titleOf(agreement) },
]

/** What is recorded of signed memoranda: those of before, corrections, the end. */
export const signingForms = [
  ...actForm({
    path: paths.record(":id"),
    right: agreementRights["agreement.record"],
    find: async (request) => {
      const relation = await getRelation(request.services.database.pool, request.parameter("id"))
      const units = relation.parties.flatMap(({ side, unit }) => (side === "home" && unit ? [unit.code] : []))
      const explained = explain(agreementRights["agreement.record"], request.actor, { units })
      if (!explained.allowed) throw forbidden(explained.because)
      return relation
    },
    action: ({ id }) => paths.record(id),
    crumbs: (relation) => [{ path: registryPaths.relation(relation.id), label: relationTitle(relation) }],
    title: pageWords.record,
    lead: pageWords.recordLead,
    button: pageWords.save,
    done: pageWords.saved,
    values: (): Values => ({ kind: ["establish"] }),
    Fields: () => (
      <>
        <Radios
          name="kind"
          label={pageWords.kind}
          options={agreementKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <SigningFields />
      </>
    ),
    carryOut: async (request, relation, values, key) => {
      const issues: Issue[] = []
      const entry = entryFrom(values, issues)
      if (!entry) return { issues }
      const kind = agreementKinds.find((known) => known === one(values, "kind")) ?? "establish"
      const { id } = await request.execute(
        recordAgreement,
        { relationId: relation.id, kind, entry },
        { idempotencyKey: key || undefined },
      )
      return { to: paths.agreement(id) }
    },
  }),
  ...actForm({
    path: paths.correct(":id"),
    right: agreementRights["agreement.record"],
    find: (request) => agreementFor(request, agreementRights["agreement.record"]),
    action: ({ id }) => paths.correct(id),
    crumbs: crumbsOf,
    title: pageWords.correct,
    button: pageWords.save,
    done: pageWords.saved,
    values: valuesOf,
    Fields: ({ about }) => (
      <>
        <Hidden name="revision" value={String(about.revision)} />
        <SigningFields />
      </>
    ),
    carryOut: async (request, { id }, values) => {
      const issues: Issue[] = []
      const entry = entryFrom(values, issues)
      if (!entry) return { issues }
      await request.execute(correctSigning, { id, revision: Number(one(values, "revision")), entry })
      return { to: paths.agreement(id) }
    },
  }),
  ...actForm({
    path: paths.end(":id"),
    right: agreementRights["agreement.end"],
    find: (request) => agreementFor(request, agreementRights["agreement.end"]),
    action: ({ id }) => paths.end(id),
    crumbs: crumbsOf,
    title: pageWords.end,
    lead: pageWords.endLead,
    button: pageWords.end,
    done: pageWords.saved,
    values: (): Values => ({}),
    Fields: () => (
      <>
        <DateField name="endedOn" label={pageWords.endedOn} />
        <TextArea name="reason" label={pageWords.endReason} />
      </>
    ),
    carryOut: async (request, { id }, values) => {
      const issues: Issue[] = []
      const endedOn = readDate(values, "endedOn", issues)
      if (!endedOn && issues.length === 0)
        issues.push({
          path: "endedOn",
          text: { th: "ต้องกรอกวันที่ อย่างน้อยปี", en: "A date is needed, at least the year" },
        })
      if (!endedOn) return { issues }
      await request.execute(endAgreement, { id, endedOn, reason: one(values, "reason") })
      return { to: paths.agreement(id) }
    },
  }),
]
