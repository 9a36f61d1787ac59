import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Day } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import { registerWords as words } from "../register-words.ts"

export type HandbookItem = {
  readonly id: string
  readonly title: string
  readonly publishedOn: Day
  readonly validFrom: Day
  readonly validUntil: Day | null
}

export type TrainingItem = {
  readonly id: string
  readonly province: string
  readonly course: string
  readonly heldOn: Day
  readonly validUntil: Day
  readonly officers: number
}

export type GroupItem = {
  readonly id: string
  /** Null: central. */
  readonly province: string | null
  readonly name: string
  readonly setUpOn: Day
  readonly orderNumber: string | null
  readonly dissolvedOn: Day | null
}

export type MeetingItem = { readonly id: string; readonly heldOn: Day; readonly resolution: string }
export type TaskItem = {
  readonly id: string
  readonly title: string
  readonly dueOn: Day
  readonly doneOn: Day | null
}

export const listHandbooks = prepared<HandbookItem>(`
  select id, title, published_on as "publishedOn", valid_from as "validFrom", valid_until as "validUntil"
  from handbook_version where withdrawn_at is null order by valid_from desc, id`)

export const listTrainings = prepared<TrainingItem>(`
  select id, province, course, held_on as "heldOn", valid_until as "validUntil", officers
  from training where withdrawn_at is null order by held_on desc, id limit 500`)

const groupColumns = `
  id, province, name, set_up_on as "setUpOn", order_number as "orderNumber", dissolved_on as "dissolvedOn"`

export const listGroups = prepared<GroupItem>(`
  select ${groupColumns} from working_group where withdrawn_at is null order by province nulls first, set_up_on`)

const oneGroup = prepared<GroupItem>(`
  select ${groupColumns} from working_group where id::text = $1 and withdrawn_at is null`)
const meetings = prepared<MeetingItem>(`
  select id, held_on as "heldOn", resolution from working_group_meeting
  where group_id = $1 and withdrawn_at is null order by held_on desc, id`)
const tasks = prepared<TaskItem>(`
  select id, title, due_on as "dueOn", done_on as "doneOn" from working_group_task
  where group_id = $1 and withdrawn_at is null order by done_on is not null, due_on, id`)

/** A working group with its meetings and tasks. */
export const getGroup = async (pool: pg.Pool, id: string) => {
  const [group] = await oneGroup(pool, [id])
  if (!group) throw notFound(words.noSuch)
  const [held, given] = await Promise.all([meetings(pool, [id]), tasks(pool, [id])])
  return { ...group, meetings: held, tasks: given }
}
