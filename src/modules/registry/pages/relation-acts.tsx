import { type Explanation, explain } from "#kernel/explain.ts"
import type { Actor } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import { accessPaths } from "#modules/access/index.ts"
import { usePage } from "#ui/page-context.ts"
import { obstacleTo, type RelationAct, relationActs } from "../acts/rules.ts"
import { paths } from "../paths.ts"
import { registryRights } from "../rights.ts"
import type { RelationDetail } from "../schema.ts"
import { relationWords } from "./relation-words.ts"

type Offer = { readonly act: RelationAct; readonly label: Text; readonly whyNot: Text | undefined }

/** What this reader may do with a relation, and why not, where not. */
export const offersTo = (actor: Actor, relation: RelationDetail): Offer[] => {
  const units = relation.parties.flatMap(({ side, unit }) => (side === "home" && unit ? [unit.code] : []))
  return relationActs.map((act) => {
    const explained: Explanation = explain(registryRights[`relation.${act}`], actor, { units })
    const whyNot = obstacleTo(act, relation.status) ?? (explained.allowed ? undefined : explained.because)
    return { act, label: labelOf(act, relation), whyNot }
  })
}

const labelOf = (act: RelationAct, { status }: RelationDetail): Text => {
  const special =
    status === "proposed"
      ? relationWords.actWhenProposed
      : status === "ended"
        ? relationWords.actWhenEnded
        : {}
  return special[act] ?? relationWords.act[act]
}

type ActsProps = {
  readonly offers: readonly Offer[]
  readonly relation: RelationDetail
  readonly signedIn: boolean
}

/** The acts as buttons; those that are not possible say why. Who is not signed in is asked to. */
export const RelationActs = ({ offers, relation, signedIn }: ActsProps) => {
  const { t, href } = usePage()
  if (!signedIn) {
    return (
      <p>
        <a href={`${href(accessPaths.signIn)}?next=${encodeURIComponent(href(paths.relation(relation.id)))}`}>
          {t(relationWords.signInToAct)}
        </a>
      </p>
    )
  }
  const [possible, impossible] = [
    offers.filter(({ whyNot }) => !whyNot),
    offers.filter(({ whyNot }) => whyNot),
  ]
  return (
    <>
      {possible.length > 0 && (
        <p class="actions">
          {possible.map(({ act, label }) => (
            <a class="button" href={href(paths[act](relation.id))}>
              {t(label)}
            </a>
          ))}
        </p>
      )}
      {impossible.length > 0 && (
        <ul class="why-not">
          {impossible.map(({ label, whyNot }) => (
            <li>
              <span class="why-not-act">{t(label)}</span> {whyNot && t(whyNot)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
