import { z } from "zod"

/** A Text of the API. One schema for all modules: its name stands once in the description. */
export const BothLanguages = z.object({ th: z.string(), en: z.string() }).meta({ id: "Text" })
