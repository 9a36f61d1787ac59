import type { Services } from "#database/act.ts"
import { prepared } from "#database/prepared.ts"
import type { Actor, Appointment } from "#kernel/rights.ts"
import { everybodyProves } from "../settings/own.ts"
import { personWith, postsToday } from "../sessions.ts"

type Row = {
  id: string
  name: string
  appointments: readonly Appointment[]
  second_factor: boolean
  everybody: boolean
}

const findById = prepared<Row>(`
  select a.id, a.name, coalesce((${postsToday}), '[]') as appointments,
    exists (select from credential c where c.account_id = a.id and c.totp_confirmed_at is not null) as second_factor,
    ${everybodyProves} as everybody
  from account a where a.id = $1 and a.suspended_at is null and a.erased_at is null`)

/** A person with the posts held today, as if signed in with everything the account has. */
export const actorById = async (services: Services, id: string): Promise<Actor | undefined> => {
  const [row] = await findById(services.database.pool, [id, services.today()])
  return row && personWith(row.id, row.name, row.appointments, row.second_factor, row.everybody)
}
