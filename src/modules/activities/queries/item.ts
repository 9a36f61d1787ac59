/** The columns of an `ActivityItem`, of `activity a`. */
export const itemColumns = `
  a.id, a.relation_id as "relationId", a.title, a.kind, a.dimension, a.state, a.begins_on as "beginsOn",
  a.ends_on as "endsOn", a.begins_from as "beginsFrom", a.ends_until as "endsUntil", a.place, a.joint, a.tangible,
  a.signing_ceremony as "signingCeremony", a.organised_locally as "organisedLocally", a.people, a.evidence, a.reported,
  a.published, a.confirmation, a.spent_baht as "spentBaht"`

/** Activities that are shown: not merged into another, not withdrawn. */
export const live = "a.withdrawn_at is null"

/** What everybody may see. */
export const isPublic = "a.published and a.confirmation = 'confirmed'"
