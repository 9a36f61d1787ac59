import type { Request } from "#http/request.ts"
import type { Right } from "#kernel/rights.ts"
import { explain } from "#kernel/explain.ts"
import { forbidden } from "#kernel/errors.ts"
import { readDraft, type Read } from "../commands/judge-draft.ts"
import { type Agreement, getAgreement } from "../queries/agreement.ts"
import { agreementRights } from "../rights.ts"
import { subjectOf } from "../queries/subject.ts"
import { words } from "../words.ts"

/** The memorandum of the address. @throws Refusal not found */
export const agreementOf = (request: Request): Promise<Agreement> =>
  getAgreement(request.services.database.query, request.parameter("id"))

/** The same for whoever may do something with it. @throws Refusal not found; forbidden, with what is missing */
export const agreementFor = async (request: Request, right: Right): Promise<Agreement> => {
  const agreement = await agreementOf(request)
  const explained = explain(right, request.actor, subjectOf(agreement))
  if (!explained.allowed) throw forbidden(explained.because)
  return agreement
}

export type Drafted = Read & { readonly agreement: Agreement }

/** The memorandum of the address with its draft read and compared. */
export const draftedOf = async (request: Request, agreement?: Agreement): Promise<Drafted> => {
  const about = agreement ?? (await agreementOf(request))
  return { agreement: about, ...(await readDraft(request.services.database.query, about)) }
}

export const mayWrite = (request: Request, agreement: Agreement): boolean =>
  request.may(agreementRights["agreement.write"], subjectOf(agreement))

/** "มุกดาหาร – สะหวันนะเขต". */
export const titleOf = ({ home, partner }: Pick<Agreement, "home" | "partner">) => words.of(home, partner)
