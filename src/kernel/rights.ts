import type { Text } from "./text.ts"

/**
 * Who may do what. Rights follow from a role, held in an organisation for a period, and the units and state of what is
 * acted on (domain.md, "Who may do what"). Each module writes its rights once, as a table of grants; everything that
 * is not granted is refused.
 */
export const roles = [
  "officer",
  "executive",
  "committee_secretary",
  "reviewer",
  "minister_office",
  "local_reporter",
  "analyst",
  "editor",
  "administrator",
] as const
export type Role = (typeof roles)[number]

export const organisationKinds = [
  "interior",
  "foreign_affairs",
  "council_of_state",
  "central",
  "province",
  "bangkok",
  "local",
  "partner",
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** A role that somebody holds today, and where. */
export type Appointment = {
  readonly postId: string
  readonly role: Role
  readonly organisationId: string
  readonly organisationKind: OrganisationKind
  /** Codes of the administrative units that the organisation belongs to; empty for a ministry. */
  readonly units: readonly string[]
  readonly title?: Text
  readonly organisation?: Text
}

export type Actor =
  | { readonly kind: "anonymous" }
  | { readonly kind: "system"; readonly name: string }
  | {
      readonly kind: "person"
      readonly accountId: string
      readonly name: string
      readonly appointments: readonly Appointment[]
      /** Posts held today whose rights wait until the person has proved a second factor. */
      readonly withheld?: readonly Appointment[]
    }

/** Roles that decide or administer: nothing may be done in them on a password alone. */
export const needsSecondFactor = (role: Role): boolean =>
  ["executive", "committee_secretary", "reviewer", "minister_office", "administrator"].includes(role)

export const anonymous: Actor = { kind: "anonymous" }
/** The program itself: first start, jobs, imports from the command line. */
export const systemActor = (name: string): Actor => ({ kind: "system", name })

/** What an act is about, as far as rights depend on it. */
export type Subject = {
  readonly units?: readonly string[]
  readonly organisationIds?: readonly string[]
  readonly accountIds?: readonly string[]
  readonly state?: string
}

/**
 * One line of a rights table. "signed_in" is any account, also one whose terms have ended; "post_holder" is whoever
 * holds any post today. All that is written in a line must hold; one line that holds is enough.
 */
export type Grant = {
  readonly who: Role | "anyone" | "signed_in" | "post_holder" | "system"
  /** Kinds of organisation that the role must be held in; any when absent. */
  readonly of?: readonly OrganisationKind[]
  /** The subject must lie in a unit of the actor's organisation, belong to the organisation, or be the actor's own. */
  readonly within?: "own_units" | "own_organisation" | "own_account"
  /** States of the subject in which it holds; any when absent. */
  readonly when?: readonly string[]
}

/** An act with the grants that allow it. Routes and commands name one; without one they do not compile. */
export type Right = { readonly act: string; readonly says: Text; readonly grants: readonly Grant[] }

export type Verdict =
  | { readonly allowed: true; readonly by: Appointment | undefined }
  | { readonly allowed: false; readonly grants: readonly Grant[] }

/** Makes the rights of a module from its table, and from what each act is called. */
export const defineRights = <Act extends string>(
  table: Readonly<Record<Act, readonly Grant[]>>,
  says: Readonly<Record<NoInfer<Act>, Text>>,
): { readonly [A in Act]: Right } =>
  Object.fromEntries(
    Object.entries<readonly Grant[]>(table).map(([act, grants]) => [
      act,
      { act, grants, says: says[act as Act] },
    ]),
  ) as { [A in Act]: Right }

/** May this actor do this with this subject, and by which appointment? */
export const decide = (right: Right, actor: Actor, subject: Subject = {}): Verdict => {
  for (const grant of right.grants) {
    if (grant.when && !(subject.state !== undefined && grant.when.includes(subject.state))) continue
    const found = holderOf(grant, actor, subject)
    if (found) return { allowed: true, by: found === "itself" ? undefined : found }
  }
  return { allowed: false, grants: right.grants }
}

/** Could this actor do this with any subject at all? What a route asks before the subject is known. */
export const mightDo = (right: Right, actor: Actor): boolean =>
  right.grants.some((grant) => holderOf({ ...grant, within: undefined }, actor, {}) !== undefined)

type AnyGrant = Omit<Grant, "within"> & { readonly within?: Grant["within"] | undefined }

const holderOf = (grant: AnyGrant, actor: Actor, subject: Subject): Appointment | "itself" | undefined => {
  if (grant.who === "anyone") return "itself"
  if (actor.kind === "system") return grant.who === "system" ? "itself" : undefined
  if (actor.kind === "anonymous" || grant.who === "system") return undefined
  if (grant.within === "own_account" && !subject.accountIds?.includes(actor.accountId)) return undefined
  if (grant.who === "signed_in") return "itself"
  return actor.appointments.find((held) => holds(grant, held, subject))
}

/** Does this appointment satisfy a line of the table, with this subject? States are not looked at. */
export const holds = (grant: AnyGrant, held: Appointment, subject: Subject): boolean => {
  if (grant.who !== "post_holder" && held.role !== grant.who) return false
  if (grant.of && !grant.of.includes(held.organisationKind)) return false
  if (grant.within === "own_organisation")
    return Boolean(subject.organisationIds?.includes(held.organisationId))
  if (grant.within === "own_units") return Boolean(subject.units?.some((unit) => held.units.includes(unit)))
  return true
}
