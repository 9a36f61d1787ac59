import { readFileSync } from "node:fs"
import { type Actor, organisationKinds, roles } from "#kernel/rights.ts"

/** One line of what the procedure allows, as people wrote it down. */
export type Allowed = {
  readonly step: string
  readonly office: string
  readonly decision: string
  readonly who: readonly string[]
  readonly to: string
  readonly round: string
  readonly opinions: readonly string[]
  readonly needs: readonly string[]
}

const wordsOf = (text: string) => (text === "-" ? [] : text.split(" "))

export const allowed: readonly Allowed[] = readFileSync(new URL("thai-2561.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => {
    const [step = "", office = "", decision = "", who = "", to = "", round = "", opinions = "", needs = ""] =
      line.split("\t")
    return {
      step,
      office,
      decision,
      who: who.split(" "),
      to,
      round,
      opinions: wordsOf(opinions),
      needs: wordsOf(needs),
    }
  })

/** Whoever holds a role somewhere, in the case's own unit or in another. */
export type Somebody = { readonly actor: Actor; readonly name: string; readonly own: boolean }

const somebody = (role: (typeof roles)[number], kind: (typeof organisationKinds)[number], own: boolean) => ({
  name: `${role}@${kind}`,
  own,
  actor: {
    kind: "person" as const,
    accountId: "account",
    name: "",
    appointments: [
      {
        postId: "post",
        role,
        organisationId: "organisation",
        organisationKind: kind,
        units: [own ? "TH-50" : "TH-57"],
      },
    ],
  },
})

export const everybody: readonly Somebody[] = [
  { actor: { kind: "anonymous" }, name: "-", own: false },
  { actor: { kind: "system", name: "test" }, name: "system", own: false },
  ...roles.flatMap((role) =>
    organisationKinds.flatMap((kind) => [somebody(role, kind, true), somebody(role, kind, false)]),
  ),
]

/** May this person take this decision, by what was written down? */
export const isAllowed = (line: Allowed, { name, own }: Somebody): boolean =>
  line.who.some((entry) => entry === name || (own && entry === `${name}:own`))
