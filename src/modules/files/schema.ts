import { z } from "zod"
import { requiredText } from "#http/fields.ts"

export const WithdrawFile = z.object({ reason: requiredText(500) })
