import { page } from "#http/routes.ts"
import { formatInstant } from "#kernel/format.ts"
import { PastLink } from "#modules/access/index.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Timeline } from "#ui/components/timeline.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { type HistoryAct, historyOf } from "../queries/history.ts"
import type { Study } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import { words } from "../words.ts"
import { studyToRead } from "./study-for.ts"
import { pageWords } from "./words.ts"

/** Everything that was done to a study, newest first. */
export const historyPage = page({
  path: paths.history(":id"),
  right: selectionRights["study.read"],
  audit: "nothing",
  show: async (request) => {
    const study = await studyToRead(request)
    const acts = await historyOf(request.services.database.query, study)
    return { title: words.history, content: <HistoryPage study={study} acts={acts} /> }
  },
})

const HistoryPage = ({ study, acts }: { readonly study: Study; readonly acts: readonly HistoryAct[] }) => {
  const { t, language } = usePage()
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.studies, label: words.studies },
          { path: paths.study(study.id), label: words.numbered(study.number) },
        ]}
      />
      <h1>{t(words.history)}</h1>
      <p class="about">{study.title}</p>
      <p class="lead">{t(pageWords.historyLead)}</p>
      <PastLink kind="study" id={study.id} />
      <Timeline
        entries={acts.map((act) => ({
          when: formatInstant(act.at, language),
          what: actNames[act.name] ?? words.study,
          children: <ActDetails act={act} />,
        }))}
      />
    </>
  )
}

const ActDetails = ({ act }: { readonly act: HistoryAct }) => {
  const { t } = usePage()
  return (
    <>
      <p class="soft">
        {act.by} {act.post && `· ${t(act.post)}`}
      </p>
      {act.reason && (
        <p>
          {t(words.reason)}: {act.reason}
        </p>
      )}
      {act.changes.length > 0 && (
        <ul class="plain-list">
          {act.changes.map(({ label, before, after }) => (
            <li>
              {t(label)}: {before && <del>{t(before)}</del>} {after && <ins>{t(after)}</ins>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const actNames: Readonly<Record<string, typeof words.study | { th: string; en: string }>> = {
  "study.begin": pageWords.newTitle,
  "study.change": { th: "แก้ไขการศึกษา", en: "Changed" },
  "study.ask": { th: "จัดผู้ประเมิน", en: "Appraisers" },
  "study.appraise": { th: "ส่งผลการประเมิน", en: "An appraisal was submitted" },
  "study.conclude": pageWords.conclude,
  "study.reopen": pageWords.reopen,
  "study.withdraw": pageWords.withdraw,
}
