import type { Actor, Role } from "./rights.ts"

/**
 * Who something is assigned to: a post, or everybody who holds a role in an organisation. Never a person: when a term
 * ends, what was assigned stays with the post and the next holder finds it.
 */
export type Holder =
  { readonly post: string } | { readonly organisation: string; readonly role?: Role | undefined }

/** Does this belong to somebody who is signed in, by a post held today? */
export const isHeldBy = (holder: Holder, actor: Actor): boolean =>
  actor.kind === "person" &&
  actor.appointments.some((held) =>
    "post" in holder
      ? held.postId === holder.post
      : held.organisationId === holder.organisation && (!holder.role || held.role === holder.role),
  )
