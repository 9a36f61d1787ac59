import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { nextStates } from "../rules.ts"
import type { ActivityDetail } from "../schema.ts"
import { words } from "./words.ts"

/** What an office may do with an activity, the nearest first. */
export const ActivityActs = ({ activity }: { readonly activity: ActivityDetail }) => {
  const { t, href } = usePage()
  const { id, state, reported } = activity
  const acts = [
    ...(nextStates[state].length > 0 || (state === "held" && !reported)
      ? [{ path: paths.state(id), label: words.changeState, first: true }]
      : []),
    { path: paths.correct(id), label: words.correct, first: false },
    ...(state === "held" && activity.confirmation === "confirmed"
      ? [{ path: paths.askPartner(id), label: words.askPartner, first: false }]
      : []),
    { path: paths.merge(id), label: words.merge, first: false },
    { path: paths.withdraw(id), label: words.withdraw, first: false },
  ]
  return (
    <section aria-labelledby="acts" class="no-print">
      <h2 id="acts">{t(words.acts)}</h2>
      <p class="actions">
        {acts.map(({ path, label, first }) => (
          <a class={first ? "button primary" : "button"} href={href(path)}>
            {t(label)}
          </a>
        ))}
      </p>
    </section>
  )
}
