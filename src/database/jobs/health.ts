import { prepared } from "../prepared.ts"

/** How one kind of job does. */
export type JobHealth = {
  readonly name: string
  readonly waiting: number
  readonly active: number
  /** Failed at least once, and to be tried again. */
  readonly retrying: number
  /** Failed for good, and not sent back since. */
  readonly dead: number
  readonly lastDone: Date | null
  /** The oldest that could be done now and is not. */
  readonly oldest: Date | null
  readonly schedule: string | null
}

/** Every kind of job, by name. No values. */
export const jobHealth = prepared<JobHealth>(`
  select q.name,
    count(j.id) filter (where j.state = 'created' and j.start_after <= now()) as waiting,
    count(j.id) filter (where j.state = 'active') as active,
    count(j.id) filter (where j.state = 'retry') as retrying,
    (select count(*) from job.job d where d.name = 'dead_letter' and d.source_name = q.name
       and d.state = 'created') as dead,
    max(j.completed_on) filter (where j.state = 'completed') as "lastDone",
    min(j.start_after) filter (where j.state in ('created', 'retry') and j.start_after <= now()) as oldest,
    (select min(s.cron) from job.schedule s where s.name = q.name) as schedule
  from job.queue q left join job.job j on j.name = q.name
  where q.name <> 'dead_letter' and q.name not like '\\_\\_%'
  group by q.name order by q.name`)

/** A job that failed for good. */
export type DeadJob = {
  readonly id: string
  readonly name: string
  readonly data: unknown
  readonly problem: string
  readonly diedAt: Date
}

/** The newest of the dead letters. Values: how many. */
export const deadJobs = prepared<DeadJob>(`
  select id, coalesce(source_name, name) as name, data,
    coalesce(source_output ->> 'message', output ->> 'message', '') as problem, created_on as "diedAt"
  from job.job where name = 'dead_letter' and state = 'created' order by created_on desc limit $1`)
