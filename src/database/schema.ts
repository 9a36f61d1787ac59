/* Written by `npm run maitri -- database types` from the migrated database. */
export interface DB {}
