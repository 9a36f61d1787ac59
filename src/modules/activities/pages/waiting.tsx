import { Callout } from "#ui/components/parts.tsx"
import { freshForm } from "#http/forms.ts"
import { Hidden, TextArea } from "#ui/forms/fields.tsx"
import { Fields, Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import type { ActivityPageData } from "./read-activity.ts"
import { Tick } from "./activity-form.tsx"
import { words } from "./words.ts"

/** A report from the ground that the province has not decided on: who sent it, and what can be decided. */
export const Waiting = ({ activity, sender, may, merged }: ActivityPageData) => {
  const { t, href } = usePage()
  if (activity.confirmation === "confirmed") return null
  const title = activity.confirmation === "asked" ? words.askedTitle : words.waitingTitle
  return (
    <Callout tone="marigold" title={title}>
      {activity.reporterName && <p>{t(words.reportedBy(activity.reporterName))}</p>}
      {sender && (
        <p>
          {t(words.sender)}: {[sender.name, sender.phone].filter(Boolean).join(" · ")}
        </p>
      )}
      {may.confirm && (
        <>
          <form method="post" action={href(paths.confirm(activity.id))} class="no-print">
            <Hidden name="revision" value={String(activity.revision)} />
            <Fields state={freshForm({ publish: "yes" })}>
              <Tick name="publish" label={words.published} hint={words.publishedHint} />
            </Fields>
            <div class="actions">
              <button type="submit" class="primary">
                {t(words.confirm)}
              </button>
              <a class="button" href={href(paths.ask(activity.id))}>
                {t(words.ask)}
              </a>
              <a class="button" href={href(paths.merge(activity.id))}>
                {t(words.merge)}
              </a>
            </div>
          </form>
        </>
      )}
      {may.answer && (
        <Form action={href(paths.answer(activity.id))} state={freshForm()}>
          <TextArea name="answer" label={words.answer} rows={3} />
          <div class="actions">
            <button type="submit" class="primary">
              {t(words.sendAnswer)}
            </button>
          </div>
        </Form>
      )}
      {merged.length > 0 && <p>{t(words.alsoReported)}</p>}
    </Callout>
  )
}
