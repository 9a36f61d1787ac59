import type { DeadJob, JobHealth } from "#database/jobs/health.ts"
import type { MailHealth, TroubledMail } from "#database/mail/health.ts"
import { formatInstant, formatNumber } from "#kernel/format.ts"
import { accessPaths } from "#modules/access/index.ts"
import { Breadcrumbs, Callout, Facts, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { jobName } from "../job-names.ts"
import { deliveryWords as words, scheduleText } from "../delivery-words.ts"
import { workPaths } from "../paths.ts"

type DeliveryProps = {
  readonly mail: MailHealth
  readonly troubled: readonly TroubledMail[]
  readonly jobs: readonly JobHealth[]
  readonly dead: readonly DeadJob[]
  readonly mails: boolean
}

export const DeliveryPage = ({ mail, troubled, jobs, dead, mails }: DeliveryProps) => {
  const { t } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: accessPaths.administration, label: words.administration }]} />
      <h1>{t(words.title)}</h1>
      <h2>{t(words.mail)}</h2>
      {!mails && (
        <Callout tone="marigold" title={words.notSet}>
          <p>{t(words.notSetLead)}</p>
        </Callout>
      )}
      <MailFacts mail={mail} />
      <h3>{t(words.troubled)}</h3>
      {troubled.length === 0 ? <p>{t(words.noTrouble)}</p> : <Troubled letters={troubled} />}
      <h2>{t(words.jobs)}</h2>
      {dead.length > 0 && <Dead jobs={dead} />}
      <Jobs jobs={jobs} />
    </>
  )
}

const MailFacts = ({ mail }: { readonly mail: MailHealth }) => {
  const { language } = usePage()
  const when = (at: Date | null) => (at ? formatInstant(at, language) : undefined)
  return (
    <Facts
      facts={[
        [words.waiting, formatNumber(mail.waiting, language)],
        [words.oldest, when(mail.oldest)],
        [words.sentLately, formatNumber(mail.sentLately, language)],
        [words.lastSent, when(mail.lastSent)],
        [words.failed, formatNumber(mail.failed, language)],
        [words.expired, formatNumber(mail.expired, language)],
        [words.uncertain, formatNumber(mail.uncertain, language)],
      ]}
    />
  )
}

const Troubled = ({ letters }: { readonly letters: readonly TroubledMail[] }) => {
  const { t, href } = usePage()
  return (
    <Table
      caption={words.troubled}
      rows={letters}
      columns={[
        { label: words.to, cell: (letter) => letter.to, heads: true },
        { label: words.subject, cell: (letter) => letter.subject },
        {
          label: words.state,
          cell: ({ state }) =>
            state === "failed" ? (
              <Status tone="brick" label={words.states.failed} />
            ) : (
              <Status tone="marigold" label={words.states.waiting} />
            ),
        },
        { label: words.problem, cell: (letter) => letter.problem ?? "" },
        { label: words.tried, cell: (letter) => letter.attempts, align: "end" },
        {
          label: words.act,
          cell: ({ id, canRetry }) =>
            canRetry ? (
              <form method="post" action={href(workPaths.retryMail(id))}>
                <button type="submit">{t(words.sendAgain)}</button>
              </form>
            ) : (
              t(words.forgotten)
            ),
        },
      ]}
    />
  )
}

const Dead = ({ jobs }: { readonly jobs: readonly DeadJob[] }) => {
  const { t, href, language } = usePage()
  return (
    <Callout tone="brick" title={words.deadTitle(jobs.length)}>
      <ul>
        {jobs.map(({ name, problem, diedAt }) => (
          <li>
            {t(jobName(name))} · {formatInstant(diedAt, language)} · {problem}
          </li>
        ))}
      </ul>
      <form method="post" action={href(workPaths.retryJobs)}>
        <button type="submit">{t(words.revive)}</button>
      </form>
    </Callout>
  )
}

const Jobs = ({ jobs }: { readonly jobs: readonly JobHealth[] }) => {
  const { t, language } = usePage()
  return (
    <Table
      caption={words.jobs}
      rows={jobs}
      columns={[
        { label: words.job, cell: (job) => t(jobName(job.name)), heads: true },
        { label: words.schedule, cell: (job) => (job.schedule ? t(scheduleText(job.schedule)) : "") },
        { label: words.toDo, cell: (job) => formatNumber(job.waiting, language), align: "end" },
        { label: words.active, cell: (job) => formatNumber(job.active, language), align: "end" },
        { label: words.retrying, cell: (job) => formatNumber(job.retrying, language), align: "end" },
        { label: words.dead, cell: (job) => formatNumber(job.dead, language), align: "end" },
        {
          label: words.lastDone,
          cell: (job) => (job.lastDone ? formatInstant(job.lastDone, language) : ""),
        },
      ]}
    />
  )
}
