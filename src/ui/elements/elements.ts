// Small scripts that make pages pleasant; every page works before any of this has loaded.
import "./api-try.ts"
import "./file-field.ts"
import "./keep-typed.ts"
import "./look-again.ts"
import "./place-field.ts"
import "./report-form.ts"
import "./who-is-here.ts"

/** The first error takes the focus, so that a screen reader begins there. */
document.querySelector<HTMLElement>(".error-summary")?.focus()
