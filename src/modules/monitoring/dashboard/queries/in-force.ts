/** Signed on a day that is known to the year alone: in force from the next year on (domain.md, "Indicators"). */
export const standsFrom = `case when r.signed_on is null then r.signed_from
  when length(r.signed_on) = 4 then make_date(left(r.signed_on, 4)::int + 1, 1, 1) else r.signed_from end`

/**
 * Activities `a` that were held, stand confirmed and go on into a later fiscal year than the one in which they begin, by
 * their earliest days; and the last fiscal year that they reach. Few, and found in an index of their own.
 */
export const reaching = `a.state = 'held' and a.withdrawn_at is null and a.confirmation = 'confirmed'
  and fiscal_year_of(coalesce(a.ends_on, a.begins_on)) - a.fiscal_year > 0`
export const reached = "fiscal_year_of(coalesce(a.ends_on, a.begins_on))"

/** Whether a relation `r` is not in force on a day: ended, or interrupted. */
export const outOn = (day: string): string =>
  `(coalesce(r.ended_from <= ${day}, false) or r.interruptions @> ${day})`
