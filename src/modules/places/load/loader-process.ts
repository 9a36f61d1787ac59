// Loads the reference data in a process of its own: what it takes of memory is given back when it is done.
import { loadReference } from "./load.ts"
import { wholeReference } from "./reference.ts"

// whoever asked is gone: the transaction under way is given up
process.once("disconnect", () => process.exit())

process.once("message", (ownerUrl: string) => {
  loadReference(ownerUrl, wholeReference()).then(
    (places) => process.send?.({ places }, () => process.disconnect()),
    (error: unknown) => {
      process.send?.({ error: error instanceof Error ? error.message : String(error) }, () =>
        process.disconnect(),
      )
    },
  )
})
