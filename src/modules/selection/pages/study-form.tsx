import type { Route } from "#http/routes.ts"
import { paths } from "../paths.ts"
import type { Study } from "../queries/study.ts"
import { words } from "../words.ts"
import { type RecordForm, recordForm } from "./record-form.tsx"

/** A form about a study, or about something of it. */
export const studyForm = <About,>(
  definition: Omit<RecordForm<About & { readonly study: Study }>, "crumbs">,
): readonly Route[] =>
  recordForm<About & { readonly study: Study }>({
    ...definition,
    crumbs: ({ study }) => [
      { path: paths.studies, label: words.studies },
      { path: paths.study(study.id), label: words.numbered(study.number) },
    ],
  })
