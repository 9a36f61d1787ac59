import { command, execute, type Services } from "#database/act.ts"
import { systemActor } from "#kernel/rights.ts"
import { sampleBasis, readSample } from "../formats/sample.ts"
import { agreementRights } from "../rights.ts"
import { insertFormat } from "../store/formats.ts"

/** Brings the sample format that an installation begins with. */
const installFormat = command<object, object, string>({
  right: agreementRights["format.install"],
  find: async () => ({ subject: {} }),
  run: async (tx, act) => {
    const { name, format } = readSample()
    return insertFormat(tx, act, { name, format, sample: sampleBasis })
  },
})

/** Installs the sample where there is no format yet. */
export const installSampleFormat = async (services: Services): Promise<void> => {
  const known = await services.database.query.selectFrom("agreement_format").select("id").executeTakeFirst()
  if (!known) await execute(services, systemActor("installation"), installFormat, {})
}
