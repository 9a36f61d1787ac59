import { dateToFields } from "#http/fields.ts"
import { joinTexts, type Text } from "#kernel/text.ts"
import { DateField, Select } from "#ui/forms/fields.tsx"
import { areas, type Project } from "../../drafting/rules.ts"
import { readDay } from "../read-date.ts"
import { areaLabel } from "./area-label.ts"
import { inBoth, lackedBy, one, type Section, valuesFrom } from "./section.ts"
import { TextsFields, textsFrom, textsToValues } from "./texts.tsx"

const t = (th: string, en: string): Text => ({ th, en })

const mostProjects = 20

/** Whether a field is one of a row after the last. */
const beyond = (name: string): boolean =>
  Number(/^projects\.(\d+)\.titles/.exec(name)?.[1] ?? 0) >= mostProjects

/** The projects that both sides intend, with their days. */
export const projects: Section = {
  key: "projects",
  title: () => t("โครงการในปีแรก", "Projects of the first year"),
  lead: t(
    "บันทึกที่ไม่ระบุโครงการมักไม่มีกิจกรรมตามมา เมื่อลงนามแล้วโครงการที่มีกำหนดจะไปอยู่ในงานของจังหวัด",
    "A memorandum that names no projects is seldom followed by any. Once it is signed, those with a date come to the province’s work",
  ),
  says: ({ draft }) =>
    draft.projects.length > 0
      ? joinTexts(
          draft.projects.map(({ titles }) => inBoth(titles)),
          "\n",
        )
      : undefined,
  lacks: ({ draft }) =>
    lackedBy(draft, draft.projects.length > 0 ? draft.projects.map(({ titles }) => titles) : [{}]),
  values: ({ draft }, language) =>
    Object.assign(
      {},
      ...draft.projects.map((project, row) => ({
        ...valuesFrom([
          [`projects.${row}.id`, project.id],
          [`projects.${row}.area`, project.area],
          ...Object.entries(
            project.dueOn ? dateToFields(`projects.${row}.due`, project.dueOn, language === "th") : {},
          ),
        ]),
        ...textsToValues(`projects.${row}.titles`, project.titles),
      })),
    ),
  Fields: ({ drafted: { draft }, values }) => {
    const typed = Object.keys(values).flatMap((name) => /^projects\.(\d+)\./.exec(name)?.[1] ?? [])
    const rows = Math.min(mostProjects, Math.max(-1, ...typed.map(Number), draft.projects.length - 1) + 2)
    return (
      <>
        {Array.from({ length: rows }, (_, row) => (
          <fieldset class="group">
            <legend>{`${row + 1}.`}</legend>
            <input type="hidden" name={`projects.${row}.id`} value={one(values, `projects.${row}.id`)} />
            <TextsFields
              name={`projects.${row}.titles`}
              label={t("ชื่อโครงการ", "Title")}
              languages={draft.languages}
            />
            <Select
              name={`projects.${row}.area`}
              label={t("สาขา", "Area")}
              options={(draft.areas.length > 0 ? draft.areas : areas).map((area) => ({
                value: area,
                label: areaLabel(area),
              }))}
            />
            <DateField name={`projects.${row}.due`} label={t("ทำให้เสร็จภายใน", "To be done by")} optional />
          </fieldset>
        ))}
      </>
    )
  },
  read: (values, { draft }) => {
    const issues: { path: string; text: Text }[] = []
    const found: Project[] = []
    if (Object.keys(values).some((name) => beyond(name) && one(values, name)))
      issues.push({
        path: "",
        text: t(`ไม่เกิน ${mostProjects} โครงการ`, `No more than ${mostProjects} projects`),
      })
    for (let row = 0; row < mostProjects; row++) {
      const field = `projects.${row}.titles`
      const id = one(values, `projects.${row}.id`)
      const before = draft.projects.find((project) => project.id === id)?.titles ?? {}
      // one whose titles were emptied is taken out; one that has titles only in languages that are not asked now stays
      const isGone =
        Object.keys(textsFrom(values, field, draft.languages, {})).length === 0 &&
        (draft.languages.some((language) => before[language]) || Object.keys(before).length === 0)
      if (isGone) continue
      const titles = textsFrom(values, field, draft.languages, before)
      const due = readDay(values, `projects.${row}.due`, issues)
      const area =
        areas.find((known) => known === one(values, `projects.${row}.area`)) ?? draft.areas[0] ?? "other"
      found.push({
        id: id || freeId(draft.projects, found),
        area,
        titles,
        dueOn: due,
      })
    }
    return { change: { projects: found }, issues }
  },
}

/** The next number that no project of the draft has. */
const freeId = (...lists: readonly (readonly Project[])[]): string =>
  String(1 + Math.max(0, ...lists.flat().map(({ id }) => Number(id) || 0)))
