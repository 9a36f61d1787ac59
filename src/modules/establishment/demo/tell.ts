import { execute, type Services } from "#database/act.ts"
import { onDay } from "#database/on-day.ts"
import { addDays, type Day, fiscalYearOf } from "#kernel/dates.ts"
import { demoMark, invented } from "#kernel/invented.ts"
import type { InventedPerson } from "#modules/access/index.ts"
import { commentOnCase } from "../commands/comment-on-case.ts"
import { decideCase } from "../commands/decide-case.ts"
import { fillCase } from "../commands/fill-case.ts"
import { type OpenCase, openCase } from "../commands/open-case.ts"
import { withdrawCase } from "../commands/withdraw-case.ts"
import { recordMeeting } from "../committee/commands/record-meeting.ts"
import type { Content } from "../procedures/answers/rules.ts"
import type { Part, Told } from "./stories.ts"

export type Telling = {
  readonly services: Services
  readonly cast: (part: Part) => InventedPerson["actor"]
  /** Numbers what is recorded, so that no two meetings are one. */
  readonly number: number
}

/** Tells a case from its opening on, each act by its office on its day. Nothing is told of days to come. @returns its id */
export const tellCase = async (
  telling: Telling,
  opening: OpenCase,
  beganOn: Day,
  acts: readonly Told[],
): Promise<string> => {
  const { services, cast } = telling
  const today = services.today()
  const { id } = await execute(onDay(services, beganOn), cast("officer"), openCase, opening)
  let day = beganOn
  let remark: string | undefined
  for (const [at, told] of acts.entries()) {
    day = addDays(day, told.after)
    if (day > today) return id
    const on = { ...telling, services: onDay(services, day, at) }
    if (told.does === "remark" || told.does === "answer") remark = await say(on, id, told, remark)
    else await carryOut(on, id, told, at)
  }
  return id
}

type Said = Told & { readonly does: "remark" | "answer" }

const say = async (
  { services, cast }: Telling,
  id: string,
  { by, does, body }: Said,
  remark: string | undefined,
): Promise<string> => {
  const answers = does === "answer" ? remark : undefined
  return (await execute(services, cast(by), commentOnCase, { id, body, answers })).id
}

const carryOut = async (
  telling: Telling,
  id: string,
  told: Exclude<Told, Said>,
  at: number,
): Promise<unknown> => {
  const { services, cast } = telling
  const actor = cast(told.by)
  if (told.does === "withdraw") return execute(services, actor, withdrawCase, { id }, { reason: told.reason })
  if (told.does === "fill") {
    const { revision } = await services.database.query
      .selectFrom("establishment_case")
      .select("revision")
      .where("id", "=", id)
      .executeTakeFirstOrThrow()
    return execute(services, actor, fillCase, { id, revision, values: told.values })
  }
  const { office, decision, opinion, reason } = told
  const answers = await answersOf(telling, told, at)
  return execute(services, actor, decideCase, {
    id,
    office,
    decision,
    answers,
    ...(opinion ? { opinion } : {}),
    ...(reason ? { reason } : {}),
  })
}

const answersOf = async (
  { services, cast, number }: Telling,
  told: Told & { readonly does: "decide" },
  at: number,
): Promise<Content> => {
  const today = services.today()
  if (told.with === "signing")
    return {
      signed_on: today,
      place: invented("ศาลากลางจังหวัด"),
      signatories: invented("ผู้ว่าราชการจังหวัด และผู้แทนอีกฝ่าย"),
    }
  if (told.with !== "meeting") return {}
  const { id } = await execute(services, cast("secretary"), recordMeeting, {
    name: `${demoMark} คณะกรรมการร่วมภาครัฐและเอกชน`,
    number: `${number}-${at}/${fiscalYearOf(today)}`,
    heldOn: today,
    place: undefined,
    chair: undefined,
    attended: [],
    absent: [],
    note: undefined,
  })
  return { meeting: id, resolution: invented("ที่ประชุมพิจารณาแล้ว") }
}
