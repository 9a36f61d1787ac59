import type { Request } from "#http/request.ts"
import type { Right } from "#kernel/rights.ts"
import { listProvinces, unitName } from "#modules/places/index.ts"
import { DateField, Select, TextField } from "#ui/forms/fields.tsx"
import { registerHandbook } from "../commands/register-handbook.ts"
import { registerTraining } from "../commands/register-training.ts"
import { setUpGroup } from "../commands/set-up-group.ts"
import { paths } from "../paths.ts"
import { registerWords as words } from "../register-words.ts"
import { Handbook, Training, WorkingGroup } from "../registers.ts"
import { monitoringRights } from "../rights.ts"
import { registerForm } from "./register-form.tsx"

/** The provinces for which the reader may do this. */
export const provincesFor = (right: Right) => async (request: Request) => {
  const provinces = await listProvinces(request.services.database.pool, [])
  return provinces
    .filter(({ code }) => request.may(right, { units: [code] }))
    .map((province) => ({ value: province.code, label: unitName(province) }))
}

const groupsFor = async (request: Request) => {
  const right = monitoringRights["working_group.register"]
  const provinces = await provincesFor(right)(request)
  return request.may(right, { units: [] })
    ? [{ value: "central", label: words.central }, ...provinces]
    : provinces
}

const back = () => paths.registers

export const registerEntryPages = [
  ...registerForm({
    path: paths.newHandbook,
    right: monitoringRights["handbook.register"],
    title: words.addHandbook,
    schema: Handbook,
    Fields: () => (
      <>
        <TextField name="title" label={words.handbookTitle} />
        <DateField name="publishedOn" label={words.publishedOn} hint={words.dayHint} />
        <DateField name="validFrom" label={words.validFrom} />
        <DateField name="validUntil" label={words.validUntil} hint={words.validUntilHint} optional />
      </>
    ),
    save: async (request, entry) => {
      await request.execute(registerHandbook, entry)
      return paths.registers
    },
    back,
  }),
  ...registerForm({
    path: paths.newTraining,
    right: monitoringRights["training.register"],
    title: words.addTraining,
    schema: Training,
    choices: provincesFor(monitoringRights["training.register"]),
    Fields: ({ choices }) => (
      <>
        <Select name="province" label={words.province} options={choices} empty={words.chooseProvince} />
        <TextField name="course" label={words.course} />
        <DateField name="heldOn" label={words.heldOn} hint={words.dayHint} />
        <DateField name="validUntil" label={words.validUntil} />
        <TextField
          name="officers"
          label={words.officers}
          hint={words.officersHint}
          type="number"
          width="short"
        />
      </>
    ),
    save: async (request, entry) => {
      await request.execute(registerTraining, entry)
      return paths.registers
    },
    back,
  }),
  ...registerForm({
    path: paths.newGroup,
    right: monitoringRights["working_group.register"],
    title: words.addGroup,
    schema: WorkingGroup,
    choices: groupsFor,
    Fields: ({ choices }) => (
      <>
        <Select name="province" label={words.groupOf} options={choices} empty={words.chooseProvince} />
        <TextField name="name" label={words.groupName} />
        <DateField name="setUpOn" label={words.setUpOn} hint={words.dayHint} />
        <TextField name="orderNumber" label={words.orderNumber} optional />
      </>
    ),
    save: async (request, entry) => paths.group((await request.execute(setUpGroup, entry)).id),
    back,
  }),
]
