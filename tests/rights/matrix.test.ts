import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { explain } from "#kernel/explain.ts"
import {
  type Actor,
  anonymous,
  decide,
  mightDo,
  organisationKinds,
  type Right,
  roles,
  type Subject,
  systemActor,
} from "#kernel/rights.ts"
import { allRights } from "#src/extensions.ts"

type Line = { readonly act: string; readonly states: readonly string[]; readonly who: readonly string[] }

const expected: readonly Line[] = readFileSync(new URL("expected.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => {
    const [act = "", states = "", who = ""] = line.split("\t")
    return { act, states: states.split(" "), who: who.split(" ") }
  })

const own = { unit: "TH-50", organisation: "organisation-own", account: "account-own" }
const other = { unit: "TH-57", organisation: "organisation-other", account: "account-other" }

type Case = { readonly actor: Actor; readonly role: string; readonly kind: string }

const somebodyWith = (role: string, kind: string): Case => ({
  role,
  kind,
  actor: {
    kind: "person",
    accountId: own.account,
    name: "",
    appointments: [
      {
        postId: "post",
        role: role as (typeof roles)[number],
        organisationId: own.organisation,
        organisationKind: kind as (typeof organisationKinds)[number],
        units: [own.unit],
      },
    ],
  },
})

const cases: readonly Case[] = [
  { actor: anonymous, role: "-", kind: "-" },
  { actor: systemActor("test"), role: "system", kind: "-" },
  { actor: { kind: "person", accountId: own.account, name: "", appointments: [] }, role: "none", kind: "-" },
  ...roles.flatMap((role) => organisationKinds.map((kind) => somebodyWith(role, kind))),
]

type Ownness = { readonly unit: boolean; readonly organisation: boolean; readonly account: boolean }

const ownnesses: readonly Ownness[] = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
  unit: Boolean(bits & 1),
  organisation: Boolean(bits & 2),
  account: Boolean(bits & 4),
}))

const subjectOf = (whose: Ownness, state: string): Subject => ({
  units: [(whose.unit ? own : other).unit],
  organisationIds: [(whose.organisation ? own : other).organisation],
  accountIds: [(whose.account ? own : other).account],
  ...(state === "-" ? {} : { state }),
})

const statesOf = (act: string): readonly string[] =>
  [
    ...new Set([
      "-",
      "any other state",
      ...expected.filter((line) => line.act === act).flatMap(({ states }) => states),
    ]),
  ].filter((state) => state !== "*")

const within = (scope: string, whose: Ownness) =>
  scope === "any" ||
  (scope === "own_unit" && whose.unit) ||
  (scope === "own_organisation" && whose.organisation) ||
  (scope === "own" && whose.account)

const isExpected = (act: string, state: string, { actor, role, kind }: Case, whose: Ownness): boolean =>
  expected
    .filter((line) => line.act === act && (line.states.includes("*") || line.states.includes(state)))
    .flatMap((line) => line.who)
    .some((entry) => {
      const [who = "", scope = ""] = entry.split(":")
      if (who === "anyone") return true
      if (who === "system") return actor.kind === "system"
      if (actor.kind !== "person") return false
      if (who === "account") return within(scope, whose)
      const [ofRole, ofKind] = who.split("@")
      const isRole = ofRole === "any" ? role !== "none" : ofRole === role
      return isRole && (ofKind === "any" || ofKind === kind) && within(scope, whose)
    })

const differences = (right: Right): string[] =>
  statesOf(right.act).flatMap((state) =>
    cases.flatMap((somebody) =>
      ownnesses.flatMap((whose) => {
        const subject = subjectOf(whose, state)
        const { allowed } = decide(right, somebody.actor, subject)
        if (allowed && !mightDo(right, somebody.actor))
          return [`${right.act}: the route would refuse ${somebody.role}`]
        if (allowed === isExpected(right.act, state, somebody, whose)) return []
        const of = Object.entries(whose).flatMap(([what, is]) => (is ? [what] : []))
        return [
          `${right.act} by ${somebody.role}@${somebody.kind} in state ${state} of own ${of.join("+") || "nothing"}: ${allowed ? "allowed" : "refused"}`,
        ]
      }),
    ),
  )

test("every act by every role, kind of organisation, ownership and state is allowed and refused as written down", () => {
  let walked = 0
  for (const right of allRights) {
    assert.deepEqual(differences(right).slice(0, 20), [])
    walked += statesOf(right.act).length * cases.length * ownnesses.length
  }
  assert.ok(walked > 50_000, `${walked} judgements`)
})

test("no act is missing from what is written down, and none is there that the program does not know", () => {
  const acts = new Set(allRights.map(({ act }) => act))
  assert.deepEqual([...new Set(expected.map(({ act }) => act))].sort(), [...acts].sort())
  assert.equal(acts.size, allRights.length)
})

test("every judgement is explained, and the explanation agrees with it", () => {
  for (const right of allRights)
    for (const { actor } of cases)
      for (const whose of ownnesses) {
        const subject = subjectOf(whose, "-")
        const explanation = explain(right, actor, subject)
        assert.equal(explanation.allowed, decide(right, actor, subject).allowed)
        assert.ok(explanation.because.th && explanation.because.en)
      }
})
