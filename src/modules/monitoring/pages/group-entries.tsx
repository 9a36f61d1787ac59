import { z } from "zod"
import { requiredText } from "#http/fields.ts"
import type { Request } from "#http/request.ts"
import type { Command } from "#database/act.ts"
import { DateField, TextArea, TextField } from "#ui/forms/fields.tsx"
import { completeTask } from "../commands/complete-task.ts"
import { dissolveGroup } from "../commands/dissolve-group.ts"
import { giveTask } from "../commands/give-task.ts"
import { recordMeeting } from "../commands/record-meeting.ts"
import { withdrawGroup, withdrawHandbook, withdrawTraining } from "../commands/withdraw-entry.ts"
import { paths } from "../paths.ts"
import { registerWords as words } from "../register-words.ts"
import { DayOnly, Meeting, Task } from "../registers.ts"
import { monitoringRights } from "../rights.ts"
import { registerForm } from "./register-form.tsx"

const right = monitoringRights["working_group.register"]
const idIn = (request: Request) => request.parameter("id")
const toGroup = (request: Request) => paths.group(idIn(request))

const OnDay = () => <DateField name="on" label={words.day} hint={words.dayHint} />

export const groupEntryPages = [
  ...registerForm({
    path: paths.newMeeting(":id"),
    right,
    title: words.addMeeting,
    schema: Meeting,
    Fields: () => (
      <>
        <DateField name="heldOn" label={words.heldOn} hint={words.dayHint} />
        <TextArea name="resolution" label={words.resolution} rows={6} />
      </>
    ),
    save: async (request, entry) => {
      await request.execute(recordMeeting, { ...entry, id: idIn(request) })
      return toGroup(request)
    },
    back: toGroup,
  }),
  ...registerForm({
    path: paths.newTask(":id"),
    right,
    title: words.addTask,
    schema: Task,
    Fields: () => (
      <>
        <TextField name="title" label={words.task} />
        <DateField name="dueOn" label={words.dueOn} hint={words.dayHint} />
      </>
    ),
    save: async (request, entry) => {
      await request.execute(giveTask, { ...entry, id: idIn(request) })
      return toGroup(request)
    },
    back: toGroup,
  }),
  ...registerForm({
    path: paths.completeTask(":id", ":task"),
    right,
    title: words.completeTask,
    schema: DayOnly,
    Fields: OnDay,
    save: async (request, { on }) => {
      await request.execute(completeTask, { id: idIn(request), task: request.parameter("task"), on })
      return toGroup(request)
    },
    back: toGroup,
  }),
  ...registerForm({
    path: paths.dissolve(":id"),
    right,
    title: words.dissolve,
    schema: DayOnly,
    Fields: OnDay,
    save: async (request, { on }) => {
      await request.execute(dissolveGroup, { id: idIn(request), on })
      return toGroup(request)
    },
    back: toGroup,
  }),
]

const Reason = z.object({ reason: requiredText(1000) })

const withdrawal = (path: string, command: Command<{ readonly id: string }, object, undefined>) =>
  registerForm({
    path,
    right: command.right,
    title: words.withdraw,
    schema: Reason,
    Fields: () => <TextArea name="reason" label={words.reason} rows={3} />,
    save: async (request, { reason }) => {
      await request.execute(command, { id: idIn(request) }, { reason })
      return paths.registers
    },
    back: () => paths.registers,
  })

export const withdrawalPages = [
  ...withdrawal(paths.withdrawHandbook(":id"), withdrawHandbook),
  ...withdrawal(paths.withdrawTraining(":id"), withdrawTraining),
  ...withdrawal(paths.withdrawGroup(":id"), withdrawGroup),
]
