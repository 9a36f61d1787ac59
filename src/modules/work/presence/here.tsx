import type { Request } from "#http/request.ts"
import { respondJson } from "#http/respond.ts"
import { form, type FormRoute } from "#http/routes.ts"
import type { Right } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import { usePage } from "#ui/page-context.ts"
import { giveSign, othersAt, type Present } from "./presence.ts"

/** A kind of records at which people see each other. */
export type MeetingPlace = {
  /** The address to which pages of the record give their sign. */
  readonly path: string
  readonly right: Right
  /** The record of the address: "case:<id>", and what its parts are called. @throws Refusal for whoever may not see it */
  readonly find: (request: Request) => Promise<{ readonly record: string; readonly partName: PartName }>
}

export type PartName = (part: string) => Text | undefined

/** What one of the others does, in a sentence. */
const sentence = (
  { name, organisationTh, organisationEn, doing, part }: Present,
  partName: PartName,
): Text => {
  const who = {
    th: organisationTh ? `${name} (${organisationTh})` : name,
    en: organisationEn ? `${name} (${organisationEn})` : name,
  }
  const what = part ? partName(part) : undefined
  if (doing === "reading") return { th: `${who.th} เปิดดูอยู่`, en: `${who.en} has this open` }
  if (!what) return { th: `${who.th} กำลังพิมพ์อยู่`, en: `${who.en} is writing here` }
  return { th: `${who.th} กำลังทำ “${what.th}” อยู่`, en: `${who.en} is at work on “${what.en}”` }
}

const account = ({ actor }: Request): string | undefined =>
  actor.kind === "person" ? actor.accountId : undefined

/** Takes signs of pages, and answers with who else is there. */
export const hereRoute = ({ path, right, find }: MeetingPlace): FormRoute =>
  form({
    path,
    right,
    audit: "act",
    submit: async (request, sent) => {
      const { record, partName } = await find(request)
      const { pool } = request.services.database
      const [now, own] = [request.services.now(), account(request)]
      const said = sent.get("doing")
      const doing = said === "writing" || said === "left" ? said : "reading"
      const part = sent.get("part")?.toString().slice(0, 100) || null
      if (own) await giveSign(pool, { record, account: own, doing, part }, now)
      const others = own ? await othersAt(pool, record, own, now) : []
      const says = others.map((one) => request.t(sentence(one, partName)))
      return respondJson(request.http, JSON.stringify({ says }))
    },
  })

/** Somebody opens a page on which a record is written: who else is there, and a sign for them; without any script. */
export const beginWriting = async (
  request: Request,
  record: string,
  part: string,
): Promise<readonly Present[]> => {
  const own = account(request)
  if (!own) return []
  const { pool } = request.services.database
  const now = request.services.now()
  await giveSign(pool, { record, account: own, doing: "writing", part }, now)
  return othersAt(pool, record, own, now)
}

type WhoProps = {
  /** Where signs are given; a path without a language. */
  readonly path: string
  readonly doing: Present["doing"]
  readonly part?: string | undefined
  readonly others: readonly Present[]
  readonly partName: PartName
}

/** Says who else has the record open; a script keeps it up to date. */
export const WhoIsHere = ({ path, doing, part, others, partName }: WhoProps) => {
  const { t, href } = usePage()
  return (
    <who-is-here source={href(path)} doing={doing} part={part}>
      <div role="status">
        <ul class="here no-print">
          {others.map((one) => (
            <li>{t(sentence(one, partName))}</li>
          ))}
        </ul>
      </div>
    </who-is-here>
  )
}
