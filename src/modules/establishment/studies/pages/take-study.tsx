import { selectionPaths, selectionWords } from "#modules/selection/index.ts"
import { joinTexts, same } from "#kernel/text.ts"
import { Empty } from "#ui/components/parts.tsx"
import { type Option, Radios } from "#ui/forms/fields.tsx"
import { usePage } from "#ui/page-context.ts"
import { actForm } from "../../pages/act-form.tsx"
import { paths } from "../../paths.ts"
import { establishmentRights } from "../../rights.ts"
import { takeStudy } from "../commands/take-study.ts"
import { type OfferedStudy, studiesToTake } from "../queries.ts"
import { studyWords as w } from "../words.ts"

const optionOf = ({ id, number, title, nameTh, nameEn }: OfferedStudy): Option => ({
  value: id,
  label: joinTexts([selectionWords.numbered(number), same(title)], " "),
  hint: w.proposes({ th: nameTh ?? nameEn, en: nameEn }),
})

/** Chooses the study that a case takes up. */
export const takeStudyPages = actForm<readonly Option[]>({
  path: paths.takeStudy,
  right: establishmentRights["case.fill"],
  title: w.choose,
  lead: w.chooseLead,
  button: w.take,
  offer: async (request, { standing }) =>
    (await studiesToTake(request.services.database.pool, [standing.units])).map(optionOf),
  Fields: ({ offered }) => <Choice offered={offered} />,
  carryOut: async (request, { row }, text, idempotencyKey) => {
    await request.execute(takeStudy, { id: row.id, studyId: text("studyId") }, { idempotencyKey })
    return `${paths.case(row.id)}#study`
  },
})

const Choice = ({ offered }: { readonly offered: readonly Option[] }) => {
  const { t, href } = usePage()
  return (
    <>
      {offered.length === 0 ? (
        <Empty says={w.noneConcluded} />
      ) : (
        <Radios name="studyId" label={w.ask} options={offered} />
      )}
      <p>
        <a href={href(selectionPaths.newStudy)}>{t(w.begin)}</a>
      </p>
    </>
  )
}
