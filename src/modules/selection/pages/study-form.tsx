import type { Route } from "#http/routes.ts"
import { paths } from "../paths.ts"
import type { Study } from "../queries/study.ts"
import { words } from "../words.ts"
import { beginIn, StudyCompany } from "./company.tsx"
import { type RecordForm, recordForm } from "./record-form.tsx"

/** A form about a study, or about something of it. */
export const studyForm = <About,>(
  definition: Omit<RecordForm<About & { readonly study: Study }>, "crumbs" | "company">,
): readonly Route[] => {
  const { path } = definition
  return recordForm<About & { readonly study: Study }>({
    ...definition,
    crumbs: ({ study }) => [
      { path: paths.studies, label: words.studies },
      { path: paths.study(study.id), label: words.numbered(study.number) },
    ],
    company: async (request, { study }) => (
      <StudyCompany study={study} form={path} others={await beginIn(request, study, path)} />
    ),
  })
}
