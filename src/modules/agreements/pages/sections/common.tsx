import { dateToFields } from "#http/fields.ts"
import { formatDate } from "#kernel/format.ts"
import { toArabicNumerals } from "#kernel/numerals.ts"
import { joinTexts, type Text } from "#kernel/text.ts"
import { Checkboxes } from "#ui/forms/checkboxes.tsx"
import { DateField, TextField } from "#ui/forms/fields.tsx"
import { usePage } from "#ui/page-context.ts"
import { areas } from "../../drafting/rules.ts"
import { type FormatLanguage, languageNames } from "../../formats/languages/rules.ts"
import { readDay } from "../read-date.ts"
import { pageWords } from "../words.ts"
import { areaLabel } from "./area-label.ts"
import { projects } from "./projects.tsx"
import { inBoth, lackedBy, one, type Section, valuesFrom } from "./section.ts"
import { TextsFields, textsFrom, textsToValues } from "./texts.tsx"

const t = (th: string, en: string): Text => ({ th, en })

const languages: Section = {
  key: "languages",
  title: () => t("ภาษาที่จัดทำ", "Languages"),
  lead: t(
    "เลือกสองหรือสามภาษา ทุกภาษามีข้อความเท่ากันทุกข้อ",
    "Choose two or three; every clause stands in each of them",
  ),
  says: ({ draft }) =>
    joinTexts(
      draft.languages.map((language) => languageNames[language]),
      ", ",
    ),
  values: ({ draft }) => ({ "languages[]": [...draft.languages] }),
  Fields: ({ drafted: { kept } }) => (
    <Checkboxes
      name="languages[]"
      label={t("ภาษา", "Languages")}
      options={kept.format.languages.map((language) => ({ value: language, label: languageNames[language] }))}
    />
  ),
  read: (values, { kept }) => {
    const chosen = values["languages[]"] ?? []
    const listed = kept.format.languages.filter((language) => chosen.includes(language))
    const issues =
      listed.length < 2 || listed.length > 3
        ? [{ path: "languages[]", text: t("เลือกสองหรือสามภาษา", "Choose two or three languages") }]
        : []
    return { change: { languages: inPrintedOrder(listed) }, issues }
  },
}

/** Thai first, the partner's own next, English last. */
const inPrintedOrder = (chosen: readonly FormatLanguage[]): readonly FormatLanguage[] => [
  ...chosen.filter((language) => language === "th"),
  ...chosen.filter((language) => language !== "th" && language !== "en"),
  ...chosen.filter((language) => language === "en"),
]

const sides: Section = {
  key: "sides",
  title: () => t("ชื่อของทั้งสองฝ่าย", "Names of both sides"),
  lead: t(
    "ชื่อมาจากทะเบียนสถานที่ กรอกเฉพาะภาษาที่ต้องใช้ชื่ออื่น หรือที่ทะเบียนยังไม่มี",
    "Names come from the register of places; fill in only what is to be another, or what the register lacks",
  ),
  says: ({ draft, records }) => {
    const lacking = draft.languages.filter(
      (language) =>
        !(draft.home[language] ?? records.home[language]) ||
        !(draft.partner[language] ?? records.partner[language]),
    )
    if (lacking.length > 0)
      return {
        th: `ยังไม่มีชื่อ${lacking.map((language) => languageNames[language].th).join(" ")}`,
        en: `No name yet in ${lacking.map((language) => languageNames[language].en).join(", ")}`,
      }
    return {
      th: `${draft.home.th ?? records.home.th ?? ""} กับ ${draft.partner.th ?? records.partner.th ?? ""}`,
      en: `${draft.home.en ?? records.home.en ?? ""} and ${draft.partner.en ?? records.partner.en ?? ""}`,
    }
  },
  values: ({ draft }) => ({
    ...textsToValues("home", draft.home),
    ...textsToValues("partner", draft.partner),
  }),
  Fields: ({ drafted: { draft, records } }) => (
    <>
      {(["home", "partner"] as const).map((side) => (
        <fieldset class="group">
          <SideLegend side={side} />
          <TextsFields
            name={side}
            label={side === "home" ? t("ชื่อฝ่ายไทย", "Thai side") : t("ชื่อฝ่ายต่างประเทศ", "Other side")}
            hint={(language) => {
              const known = records[side][language]
              return known
                ? t(`ทะเบียนมี: ${known}`, `The register has: ${known}`)
                : t("ทะเบียนยังไม่มีชื่อในภาษานี้", "The register has no name in this language")
            }}
            languages={draft.languages}
          />
        </fieldset>
      ))}
    </>
  ),
  read: (values, { draft }) => ({
    change: {
      home: textsFrom(values, "home", draft.languages, draft.home),
      partner: textsFrom(values, "partner", draft.languages, draft.partner),
    },
    issues: [],
  }),
}

const SideLegend = ({ side }: { readonly side: "home" | "partner" }) => {
  const { t: say } = usePage()
  return <legend>{say(pageWords[side])}</legend>
}

const areasSection: Section = {
  key: "areas",
  title: () => t("สาขาความร่วมมือ", "Areas of cooperation"),
  says: ({ draft }) => (draft.areas.length > 0 ? joinTexts(draft.areas.map(areaLabel), ", ") : undefined),
  lacks: ({ draft }) => (draft.areas.length > 0 ? [] : draft.languages),
  values: ({ draft }) => ({ "areas[]": [...draft.areas] }),
  Fields: () => (
    <Checkboxes
      name="areas[]"
      label={t("ร่วมมือกันเรื่องใด", "What will both sides work on together?")}
      options={areas.map((area) => ({ value: area, label: areaLabel(area) }))}
    />
  ),
  read: (values, { draft }) => {
    const chosen = areas.filter((area) => values["areas[]"]?.includes(area))
    const used = draft.projects.find(({ area }) => !chosen.includes(area))
    return {
      change: { areas: chosen },
      issues: used
        ? [
            {
              path: "areas[]",
              text: t(
                `โครงการ “${used.titles.th ?? used.titles.en ?? ""}” อยู่ในสาขาที่เอาออก แก้โครงการก่อน`,
                `The project “${used.titles.en ?? used.titles.th ?? ""}” lies in an area that was taken out; change it first`,
              ),
            },
          ]
        : [],
    }
  },
}

const terms: Section = {
  key: "terms",
  title: () => t("อายุ สถานที่ และวันที่ลงนาม", "Validity, place and date of signing"),
  says: ({ draft }) => {
    const place = inBoth(draft.signingPlace)
    const years =
      draft.years === null ? t("ไม่ระบุอายุ", "no end stated") : t(`${draft.years} ปี`, `${draft.years} years`)
    const date = draft.signingDate
    return joinTexts(
      [
        years,
        ...(place.th ? [place] : []),
        ...(date
          ? [{ th: formatDate(date, { language: "th" }), en: formatDate(date, { language: "en" }) }]
          : []),
      ],
      " · ",
    )
  },
  lacks: ({ draft }) => lackedBy(draft, [draft.signingPlace]),
  values: ({ draft }, language) => ({
    ...valuesFrom([
      ["years", draft.years === null ? undefined : String(draft.years)],
      ...Object.entries(
        draft.signingDate ? dateToFields("signing_date", draft.signingDate, language === "th") : {},
      ),
    ]),
    ...textsToValues("place", draft.signingPlace),
  }),
  Fields: ({ drafted: { draft } }) => (
    <>
      <TextField
        name="years"
        label={t("มีผลกี่ปี", "Valid for how many years?")}
        hint={t(
          "ใช้คำนวณวันหมดอายุและการเตือนล่วงหน้า 180 90 และ 30 วัน",
          "Tells when it ends, and when offices are reminded: 180, 90 and 30 days before",
        )}
        width="short"
        optional
      />
      <TextsFields name="place" label={t("สถานที่ลงนาม", "Place of signing")} languages={draft.languages} />
      <DateField
        name="signing_date"
        label={t("วันที่ตั้งใจลงนาม", "Day on which it is to be signed")}
        hint={t("เว้นว่างได้ ในเอกสารจะเป็นช่องให้เติม", "May be left empty; the paper then has a place for it")}
        optional
      />
    </>
  ),
  read: (values, { draft }) => {
    const issues: { path: string; text: Text }[] = []
    const typed = toArabicNumerals(one(values, "years"))
    const years = typed === "" ? null : Number(typed)
    if (years !== null && (!Number.isInteger(years) || years < 1 || years > 99))
      issues.push({
        path: "years",
        text: t("เป็นจำนวนเต็ม 1 ถึง 99 หรือเว้นว่าง", "A whole number from 1 to 99, or nothing"),
      })
    const signingDate = readDay(values, "signing_date", issues)
    const signingPlace = textsFrom(values, "place", draft.languages, draft.signingPlace)
    return { change: issues.length > 0 ? {} : { years, signingDate, signingPlace }, issues }
  },
}

const signatories: Section = {
  key: "signatories",
  title: () => t("ผู้ลงนาม", "Signatories"),
  says: ({ draft }) => {
    const names = [draft.homeSignatory, draft.partnerSignatory].map(({ names: of }) => inBoth(of))
    if (names.every(({ th }) => !th)) return undefined
    return joinTexts(
      names.map(({ th, en }) => t(th || "…", en || "…")),
      " / ",
    )
  },
  lacks: ({ draft }) =>
    lackedBy(
      draft,
      [draft.homeSignatory, draft.partnerSignatory].flatMap(({ names, posts }) => [names, posts]),
    ),
  values: ({ draft }) => ({
    ...textsToValues("home.names", draft.homeSignatory.names),
    ...textsToValues("home.posts", draft.homeSignatory.posts),
    ...textsToValues("partner.names", draft.partnerSignatory.names),
    ...textsToValues("partner.posts", draft.partnerSignatory.posts),
  }),
  Fields: ({ drafted: { draft } }) => (
    <>
      {(["home", "partner"] as const).map((side) => (
        <fieldset class="group">
          <SideLegend side={side} />
          <TextsFields name={`${side}.names`} label={t("ชื่อ", "Name")} languages={draft.languages} />
          <TextsFields name={`${side}.posts`} label={t("ตำแหน่ง", "Post")} languages={draft.languages} />
        </fieldset>
      ))}
    </>
  ),
  read: (values, { draft }) => {
    const of = (side: "home" | "partner", before: typeof draft.homeSignatory) => ({
      names: textsFrom(values, `${side}.names`, draft.languages, before.names),
      posts: textsFrom(values, `${side}.posts`, draft.languages, before.posts),
    })
    return {
      change: {
        homeSignatory: of("home", draft.homeSignatory),
        partnerSignatory: of("partner", draft.partnerSignatory),
      },
      issues: [],
    }
  },
}

/** The parts of every draft, in the order in which they are filled in. */
export const commonSections: readonly Section[] = [
  languages,
  sides,
  areasSection,
  projects,
  terms,
  signatories,
]
