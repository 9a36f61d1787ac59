import type { Request } from "#http/request.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { countryName } from "#kernel/format.ts"
import { joinTexts, same } from "#kernel/text.ts"
import { Radios, Select, TextArea, TextField } from "#ui/forms/fields.tsx"
import { prioritiesFor } from "../api/priorities.ts"
import { publishPriorities, putCountry, removeCountry } from "../commands/change-priorities.ts"
import { choicesOf, readChoice } from "../entry/scores.ts"
import { paths } from "../paths.ts"
import { type CountryScore, type PriorityEntry, type PriorityList, tiers } from "../queries/priorities.ts"
import { selectionRights } from "../rights.ts"
import { words } from "../words.ts"
import { partnerCountries } from "./countries.ts"
import { priorityWords } from "./priority-words.ts"
import { type RecordForm, recordForm } from "./record-form.tsx"
import { pageWords } from "./words.ts"

type About = { readonly list: PriorityList }

const findDraft = async (request: Request): Promise<About> => {
  const list = await prioritiesFor(request, request.parameter("id"))
  if (list.state !== "draft") throw conflict(final)
  return { list }
}

const final = {
  th: "บัญชีที่ประกาศแล้วแก้ไขไม่ได้ ให้จัดทำฉบับใหม่ของปีนั้น",
  en: "A list that was published is final; prepare a next version for the year",
}

const common = {
  back: ({ list }: About) => paths.priority(list.id),
  crumbs: ({ list }: About) => [
    { path: paths.priorities, label: priorityWords.title },
    { path: paths.priority(list.id), label: priorityWords.ofYear(list.year, list.version) },
  ],
  revision: ({ list }: About) => list.revision,
}

type AboutCountry = About & {
  readonly entry: PriorityEntry | undefined
  readonly countries: readonly string[]
}

const asChoice = (score: CountryScore | undefined): string =>
  score ? (score.low === score.high ? String(score.low) : `${score.low}-${score.high}`) : "?"

const countryForm: RecordForm<AboutCountry> = {
  ...common,
  right: selectionRights["priority.prepare"],
  path: paths.priorityCountry(":id", ":country"),
  find: async (request) => {
    const about = await findDraft(request)
    const entry = about.list.entries.find(({ country }) => country === request.parameter("country"))
    const countries = await partnerCountries(request.services.database.pool)
    const there = new Set(about.list.entries.map(({ country }) => country))
    return { ...about, entry, countries: countries.filter((code) => !there.has(code)) }
  },
  action: ({ list, entry }) => paths.priorityCountry(list.id, entry?.country ?? "new"),
  title: ({ entry }) => entry?.countryName ?? priorityWords.addCountry,
  values: ({ list, entry }) => ({
    tier: [entry?.tier ?? "later"],
    reasonTh: [entry?.reasonTh ?? ""],
    reasonEn: [entry?.reasonEn ?? ""],
    remove: ["no"],
    ...Object.fromEntries(
      list.criteria.definition.criteria.flatMap(({ code }) => [
        [`scores.${code}`, [asChoice(entry?.scores[code])]],
        [`evidence.${code}`, [entry?.scores[code]?.evidence ?? ""]],
      ]),
    ),
  }),
  Fields: ({ about: { list, entry, countries } }) => (
    <>
      {!entry && (
        <Select
          name="country"
          label={priorityWords.country}
          options={countries.map((code) => ({
            value: code,
            label: { th: countryName(code, "th"), en: countryName(code, "en") },
          }))}
        />
      )}
      {list.criteria.definition.criteria.map((criterion) => (
        <div class="topic-fields">
          <Select
            name={`scores.${criterion.code}`}
            label={criterion.name}
            hint={joinTexts([criterion.asks, criterion.evidence], " · ")}
            options={choicesOf(criterion).map((value) => ({
              value,
              label: value === "?" ? pageWords.unknown : same(value.replace("-", "–")),
            }))}
          />
          <TextField
            name={`evidence.${criterion.code}`}
            label={joinTexts([priorityWords.evidence, criterion.name], ": ")}
            optional
          />
        </div>
      ))}
      <Radios
        name="tier"
        label={priorityWords.tier}
        options={tiers.map((tier) => ({ value: tier, label: priorityWords.tiers[tier] }))}
      />
      <TextArea name="reasonTh" label={priorityWords.reasonTh} />
      <TextArea name="reasonEn" label={priorityWords.reasonEn} optional />
      {entry && (
        <Radios
          name="remove"
          label={priorityWords.remove}
          options={[
            { value: "no", label: priorityWords.keep },
            { value: "yes", label: priorityWords.remove },
          ]}
        />
      )}
    </>
  ),
  act: pageWords.save,
  done: pageWords.saved,
  send: (request, { list, entry }, { of, revision }) => {
    const country = entry?.country ?? of("country")
    if (entry && of("remove") === "yes")
      return request.execute(removeCountry, { id: list.id, revision, country })
    if (!country) throw invalid([{ path: "country", text: words.country }])
    return request.execute(putCountry, {
      id: list.id,
      revision,
      country,
      tier: tiers.find((tier) => tier === of("tier")) ?? "later",
      reasonTh: of("reasonTh").slice(0, 2000),
      reasonEn: of("reasonEn").slice(0, 2000) || null,
      scores: Object.fromEntries(
        list.criteria.definition.criteria.flatMap(({ code }) => {
          const { low, high } = readChoice(of(`scores.${code}`))
          const evidence = of(`evidence.${code}`).slice(0, 1000) || null
          return low === null || high === null ? [] : [[code, { low, high, evidence }]]
        }),
      ),
    })
  },
}

const publishForm: RecordForm<About> = {
  ...common,
  right: selectionRights["priority.publish"],
  path: paths.publishPriority(":id"),
  find: findDraft,
  action: ({ list }) => paths.publishPriority(list.id),
  title: () => priorityWords.publish,
  subject: ({ list }) => priorityWords.ofYear(list.year, list.version),
  lead: priorityWords.publishLead,
  values: () => ({}),
  Fields: () => "",
  act: priorityWords.publish,
  done: priorityWords.published,
  send: (request, { list }, { revision }) => request.execute(publishPriorities, { id: list.id, revision }),
}

/** Forms by which a year's list of countries is prepared and published. */
export const priorityForms = [...recordForm(countryForm), ...recordForm(publishForm)]
