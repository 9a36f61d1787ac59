import type { Request } from "#http/request.ts"
import { explain } from "#kernel/explain.ts"
import type { Text } from "#kernel/text.ts"
import { Callout } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { openingOf, withdrawingOf } from "../procedures/filling/rules.ts"
import { endOf } from "../procedures/table/rules.ts"
import { establishmentRights } from "../rights.ts"
import { caseWords } from "./case-words.ts"
import { formWords } from "./form-words.ts"
import type { CaseData } from "./read-case.ts"

type Act = { readonly label: Text; readonly path: string; readonly whyNot: Text | undefined }

/** What else can be done with a case as it stands, and why not, where not. */
export const otherActsFor = (request: Request, data: CaseData): readonly Act[] => {
  const { row, procedure, procedures, standing } = data
  const { actor } = request
  const subject = { units: standing.units }
  const act = (label: Text, path: string, right: Parameters<typeof explain>[0]): Act => {
    const { allowed, because } = explain(right, actor, subject)
    return { label, path, whyNot: allowed ? undefined : because }
  }
  const acts: Act[] = []
  if (row.state === "open" && row.step === null)
    acts.push(act(formWords.stageTitle, paths.stage(row.id), establishmentRights["case.state_stage"]))
  if (row.state === "open")
    acts.push(act(formWords.withdrawTitle, paths.withdraw(row.id), withdrawingOf(procedure)))
  if (row.state === "open" && procedures.length > 1)
    acts.push(act(formWords.moveTitle, paths.move(row.id), establishmentRights["case.move"]))
  if (endOf(procedure, row.endedAt ?? "")?.otherCandidateAt)
    acts.push(act(formWords.anotherTitle, paths.another(row.id), openingOf(procedure)))
  return acts
}

export const OtherActs = ({ acts }: { readonly acts: readonly Act[] }) => {
  const { t, href } = usePage()
  if (acts.length === 0) return null
  return (
    <section aria-labelledby="acts" class="no-print">
      <h2 id="acts">{t(caseWords.otherActs)}</h2>
      <p class="actions">
        {acts
          .filter(({ whyNot }) => !whyNot)
          .map(({ label, path }) => (
            <a class="button" href={href(path)}>
              {t(label)}
            </a>
          ))}
      </p>
      <ul class="why-not">
        {acts.map(
          ({ label, whyNot }) =>
            whyNot && (
              <li>
                <span class="why-not-act">{t(label)}</span> {t(whyNot)}
              </li>
            ),
        )}
      </ul>
    </section>
  )
}

/** Says at the top that a list did not tell where a case stands. */
export const NotStated = ({ path }: { readonly path: string | undefined }) => {
  const { t, href } = usePage()
  return (
    <Callout tone="marigold" title={formWords.stageTitle}>
      <p>{t(formWords.stageLead)}</p>
      {path && (
        <p>
          <a class="button primary" href={href(path)}>
            {t(formWords.stageTitle)}
          </a>
        </p>
      )}
    </Callout>
  )
}
