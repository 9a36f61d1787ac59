import type { Text } from "#kernel/text.ts"
import { usePage } from "../page-context.ts"

export type StepButton = { readonly step: string; readonly label: Text }

type StepButtonsProps = {
  readonly primary: StepButton
  readonly others?: readonly StepButton[]
  readonly cancel?: { readonly path: string; readonly label: Text }
}

/** Buttons of a form that has several ways on; each sends its name in `step`. */
export const StepButtons = ({ primary, others = [], cancel }: StepButtonsProps) => {
  const { t, href } = usePage()
  return (
    <div class="actions">
      <button type="submit" class="primary" name="step" value={primary.step}>
        {t(primary.label)}
      </button>
      {others.map(({ step, label }) => (
        <button type="submit" name="step" value={step}>
          {t(label)}
        </button>
      ))}
      {cancel && <a href={href(cancel.path)}>{t(cancel.label)}</a>}
    </div>
  )
}

/** The Enter key presses the first button of a form; this makes it the one that goes on. */
export const EnterButton = ({ step }: { readonly step: string }) => (
  <button type="submit" class="visually-hidden" name="step" value={step} tabindex={-1} aria-hidden="true" />
)
