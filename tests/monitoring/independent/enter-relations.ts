import assert from "node:assert/strict"
import type { ApiClient } from "#tests/support/api.ts"
import { type Draw, homes } from "./drawing.ts"
import type { Office } from "./enter.ts"
import type { KnownRelation } from "./world.ts"

/** Units that partners are drawn from, with their countries. */
const units = {
  "LA-SV": "LA",
  "LA-VT": "LA",
  "CN-450100": "CN",
  "CN-530100": "CN",
  "JP-16": "JP",
  "VN-25": "VN",
  "KR-41": "KR",
  "US-CA": "US",
  "MM-17": "MM",
  "DE-BY": "DE",
  "MY-02": "MY",
  "KH-17": "KH",
}

/** A relation as an office registers it; what the register refuses is not entered. */
export const enterRelation = async ({ api, world }: Office, { pick, chance, date }: Draw) => {
  const home = [...new Set([pick(homes.slice(0, -1)), ...(chance(0.15) ? [pick(homes.slice(0, -1))] : [])])]
  const codes = Object.keys(units)
  const inDoubt = chance(0.1)
  const known = [
    ...new Set([pick(codes), ...(chance(0.2) ? [pick(codes)] : []), ...(chance(0.05) ? [pick(codes)] : [])]),
  ]
  const partners: { unit: string | null; country: string | null }[] = known.map((unit) => ({
    unit,
    country: units[unit as keyof typeof units],
  }))
  if (inDoubt && chance(0.5)) partners.splice(0, 1, { unit: null, country: pick(["RU", null]) })
  const status = pick([
    "in_force",
    "in_force",
    "in_force",
    "in_force",
    "proposed",
    "ended",
    "not_established",
  ])
  const signed = ["in_force", "ended"].includes(status)
  const signedOn = signed ? date(2020, 2026) : null
  const proposedOn = signed ? (chance(0.3) ? "2019" : null) : date(2020, 2025)
  const endedOn = ["ended", "not_established"].includes(status) ? date(2021, 2026) : null
  const sent = await api.send("POST", "/relations", {
    status,
    certainty: inDoubt ? "in_doubt" : "certain",
    signedOn,
    proposedOn,
    endedOn,
    endReason: endedOn ? "สิ้นสุด" : null,
    parties: [
      ...home.map((unit) => ({ side: "home", unit })),
      ...partners.map(({ unit, country }) => ({
        side: "partner",
        unit,
        ...(unit ? {} : { country, written: "เมืองที่อ่านไม่ออก" }),
      })),
    ],
    knownDuplicates: world.relations.map(({ id }) => id).slice(-50),
  })
  // dates drawn in an impossible order, or a pair too much alike, are refused and not entered
  if (sent.status === 422 || sent.status === 409 || sent.status === 400) return
  assert.equal(sent.status, 201, JSON.stringify(sent.body))
  world.relations.push({
    id: sent.body["id"] as string,
    homes: home,
    partners,
    proposedOn,
    signedOn,
    endedOn,
    interruptions: [],
    inDoubt,
    mergedInto: null,
  })
}

/** Relations end, are taken up again, are found to be the same as others; acts in an impossible order are refused. */
export const livesOn = async ({ world, api, ministryApi }: Office, { pick, chance, date }: Draw) => {
  for (const relation of world.relations) {
    if (relation.signedOn && !relation.endedOn && chance(0.25)) {
      const endedOn = date(2022, 2026)
      if (await act(api, relation, "end", { endedOn, reason: "ยุติ" })) relation.endedOn = endedOn
    }
    if (relation.signedOn && relation.endedOn && chance(0.6)) {
      const renewedOn = date(2023, 2026)
      if (await act(api, relation, "renew", { happenedOn: renewedOn })) {
        relation.interruptions.push({ endedOn: relation.endedOn, renewedOn })
        relation.endedOn = null
        if (chance(0.3)) {
          const endedOn = date(2025, 2026)
          if (await act(api, relation, "end", { endedOn, reason: "ยุติอีก" })) relation.endedOn = endedOn
        }
      }
    }
  }
  for (const relation of world.relations.filter((_, place) => place % 13 === 5)) {
    const into = pick(world.relations.filter((one) => one !== relation && one.mergedInto === null))
    if (
      relation.mergedInto !== null ||
      !(await act(ministryApi, relation, "merge", { into: into.id, reason: "ซ้ำ" }))
    )
      continue
    for (const one of world.relations)
      if (one === relation || one.mergedInto === relation.id) one.mergedInto = into.id
  }
}

const act = async (api: ApiClient, { id }: KnownRelation, name: string, body: object): Promise<boolean> => {
  const now = await api.get(`/relations/${id}`)
  const sent = await api.send("POST", `/relations/${id}/${name}`, body, {
    "if-match": now.headers.get("etag") ?? "",
  })
  assert.ok([200, 409, 400, 422].includes(sent.status), JSON.stringify(sent.body))
  return sent.status === 200
}
