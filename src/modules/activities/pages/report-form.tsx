import { formatDate } from "#kernel/format.ts"
import type { FormState } from "#http/forms.ts"
import type { Child } from "hono/jsx"
import { freshForm } from "#http/forms.ts"
import type { Text } from "#kernel/text.ts"
import { Callout } from "#ui/components/parts.tsx"
import { DateField, Field, Hidden, Radios, TextArea, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { linkWords } from "../links/words.ts"
import { paths } from "../paths.ts"
import type { OpenLink, SentReport } from "../queries/links.ts"
import { type Kind, kinds } from "../rules.ts"
import { names } from "../words.ts"
import { optionsOf } from "./activity-form.tsx"
import { ActivityDates, ActivityState } from "./parts.tsx"

type Props = {
  readonly action: string
  readonly about: Text
  readonly who: string
  readonly link: OpenLink | undefined
  readonly sent: readonly SentReport[]
  readonly state: FormState
}

/** What is held most often stands first. */
const offered: readonly Kind[] = [
  "trade",
  "training",
  "exchange",
  "culture",
  "meeting",
  "visit",
  "reception",
  ...kinds.filter((kind) =>
    ["sport", "health_service", "research", "assistance", "works", "other"].includes(kind),
  ),
]

/**
 * The report from the ground. Without a script one page; with it a few questions at a time, kept on the phone, and sent
 * when there is a line (elements/report-form.ts).
 */
export const ReportForm = ({ action, about, who, link, sent, state }: Props) => {
  const { t, href, language } = usePage()
  const { sent: sentWord, sentMore, another } = linkWords
  const says = JSON.stringify(
    Object.fromEntries(
      Object.entries({ ...linkWords.script, sent: sentWord, sentMore, another }).map(([name, text]) => [
        name,
        t(text),
      ]),
    ),
  )
  return (
    <>
      <h1>{t(linkWords.reportTitle)}</h1>
      <p class="about">{t(about)}</p>
      {who && <p class="soft">{t(linkWords.reportFor(who))}</p>}
      <Questions sent={sent} action={action} />
      <report-form says={says} worker={link ? paths.reportWorker : undefined}>
        <Form action={href(action)} state={state} upload>
          <Hidden name="key" value={state.values["key"]?.[0] ?? ""} />
          <Step title={linkWords.what}>
            <TextField name="title" label={linkWords.whatTitle} hint={linkWords.whatTitleHint} />
            <Radios name="kind" label={linkWords.whatKind} options={optionsOf(offered, names.kind)} />
          </Step>
          <Step title={linkWords.when}>
            <DateField name="beginsOn" label={linkWords.day} />
            <DateField name="endsOn" label={linkWords.lastDay} />
            <TextField name="place" label={linkWords.place} optional />
          </Step>
          <Step title={linkWords.who}>
            <TextField
              name="homePeople"
              label={linkWords.homePeople}
              hint={linkWords.peopleHint}
              type="tel"
            />
            <TextField name="partnerPeople" label={linkWords.partnerPeople} type="tel" />
          </Step>
          <Step title={linkWords.result}>
            <TextArea name="outputs" label={linkWords.resultLabel} hint={linkWords.resultHint} />
            <Field name="photos" label={linkWords.photosLabel} hint={linkWords.photosHint} optional>
              <input id="field-photos" name="photos" type="file" accept="image/*" multiple />
            </Field>
          </Step>
          <Step title={linkWords.yourself}>
            <TextField
              name="name"
              label={linkWords.name}
              hint={linkWords.selfHint}
              autocomplete="name"
              optional
            />
            <TextField name="phone" label={linkWords.phone} type="tel" autocomplete="tel" optional />
          </Step>
          <div class="actions">
            <button type="submit" class="primary">
              {t(linkWords.send)}
            </button>
          </div>
        </Form>
      </report-form>
      <SentBefore sent={sent} />
      {link && (
        <p class="soft">{t(linkWords.expires(formatDate(link.expiresOn, { language, months: "short" })))}</p>
      )}
    </>
  )
}

const Step = ({ title, children }: { readonly title: Text; readonly children?: Child }) => {
  const { t } = usePage()
  return (
    <fieldset class="group" data-step="">
      <legend>{t(title)}</legend>
      {children}
    </fieldset>
  )
}

type Sent = { readonly sent: readonly SentReport[] }

/** What the province asked about reports of this link, each with a place to answer. */
const Questions = ({ sent, action }: Sent & { readonly action: string }) => {
  const { t, href } = usePage()
  return (
    <>
      {sent
        .filter(({ question }) => question)
        .map(({ id, title, question }) => (
          <Callout tone="marigold" title={linkWords.asks}>
            <p>
              <strong>{title}</strong>
            </p>
            <p class="typed">{question}</p>
            <Form action={href(`${action}/answers/${id}`)} state={freshForm()}>
              <label for={`answer-${id}`}>{t(linkWords.answer)}</label>
              <textarea id={`answer-${id}`} name="answer" rows={3}></textarea>
              <div class="actions">
                <button type="submit" class="primary">
                  {t(linkWords.sendAnswer)}
                </button>
              </div>
            </Form>
          </Callout>
        ))}
    </>
  )
}

const SentBefore = ({ sent }: Sent) => {
  const { t } = usePage()
  if (sent.length === 0) return null
  return (
    <section aria-labelledby="sent">
      <h2 id="sent">{t(linkWords.sentBefore)}</h2>
      <ul class="plain-list">
        {sent.map((report) => (
          <li>
            {report.title}{" "}
            <span class="soft">
              <ActivityDates activity={report} />
            </span>{" "}
            <ActivityState activity={report} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Thanks, and what comes next. */
export const ReportSent = ({ again }: { readonly again: string }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(linkWords.sent)}</h1>
      <p class="lead">{t(linkWords.sentMore)}</p>
      <p>
        <a class="button" href={href(again)}>
          {t(linkWords.another)}
        </a>
      </p>
    </>
  )
}
