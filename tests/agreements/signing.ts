import assert from "node:assert/strict"
import { execute } from "#database/act.ts"
import type { Day } from "#kernel/dates.ts"
import { systemActor } from "#kernel/rights.ts"
import { remind } from "#modules/agreements/commands/remind.ts"
import { apiAs } from "#tests/support/api.ts"
import type { Case } from "../establishment/offices.ts"
import type { AgreementOffice } from "./office.ts"

const drafted = {
  areas: ["tourism"],
  projects: [{ id: "1", area: "tourism", titles: { th: "เส้นทางร่วม", en: "A tour" }, dueOn: "2027-09-30" }],
}

/** What a memorandum says of itself to its officer. */
export const read = async ({ app, offices }: AgreementOffice, id: string) =>
  (await apiAs(app, offices.officer).get(`/agreements/${id}`)).body

type InCase = { readonly one: Case; readonly id: string }

/** Takes a case from its draft to where it waits for its signing. */
export const approved = async (
  { app, offices }: AgreementOffice,
  { one, id }: InCase,
  more: Record<string, unknown> = {},
): Promise<void> => {
  const { headers } = await apiAs(app, offices.officer).get(`/agreements/${id}`)
  const match = { "if-match": headers.get("etag") ?? "" }
  const change = { ...drafted, years: 5, ...more }
  const written = await apiAs(app, offices.officer).send("PUT", `/agreements/${id}/draft`, change, match)
  assert.equal(written.status, 200, JSON.stringify(written.body))
  await one.decide(offices.officer, "province", "submit")
  await one.bothApprove()
  await one.decide(offices.minister, "minister", "approve")
}

/** The same to its signing. */
export const signed = async (
  office: AgreementOffice,
  about: InCase,
  years = 5,
): Promise<Record<string, unknown>> => {
  await approved(office, about, { years })
  await about.one.sign()
  return read(office, about.id)
}

/** The work of a day, as it is done every day. */
export const dayComes = ({ app }: AgreementOffice, today: Day) =>
  execute({ ...app.services, today: () => today }, systemActor("tests"), remind, {})
