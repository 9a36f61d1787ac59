import type { Text } from "#kernel/text.ts"

/**
 * A kind of matter or notice, as people choose what they want mail of: "case.review", การพิจารณาเรื่องการสถาปนา. Modules
 * declare theirs and hand them to the composition of the program, so that the settings page can list them.
 */
export type Kind = { readonly name: string; readonly label: Text }

/** Gives the names of kinds that came from the database their words; an old kind keeps its name. */
export const labelOf = (kinds: readonly Kind[], name: string): Text =>
  kinds.find((kind) => kind.name === name)?.label ?? { th: name, en: name }
