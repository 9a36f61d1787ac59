import { page } from "#http/routes.ts"
import { formatDate } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { PastLink } from "#modules/access/index.ts"
import { unitName, unitsOf } from "#modules/places/index.ts"
import { Breadcrumbs, Empty, Facts, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { groupSubject } from "../commands/checks.ts"
import { paths } from "../paths.ts"
import { getGroup, type TaskItem } from "../queries/registers.ts"
import { registerWords as words } from "../register-words.ts"
import { monitoringRights } from "../rights.ts"

/** A working group: its meetings with their resolutions, and its tasks. */
export const groupPage = page({
  path: paths.group(":id"),
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool } = request.services.database
    const group = await getGroup(pool, request.parameter("id"))
    const [unit] = group.province ? await unitsOf(pool, [group.province]) : []
    const mayWrite = request.may(monitoringRights["working_group.register"], groupSubject(group))
    const of = unit ? unitName(unit) : words.central
    return {
      title: { th: group.name, en: group.name },
      content: <GroupPage group={group} of={of} mayWrite={mayWrite} />,
    }
  },
})

type PageProps = {
  readonly group: Awaited<ReturnType<typeof getGroup>>
  readonly of: Text
  readonly mayWrite: boolean
}

const GroupPage = ({ group, of, mayWrite }: PageProps) => {
  const { t, href, language } = usePage()
  const day = (date: TaskItem["dueOn"]) => formatDate(date, { language })
  const link = (path: string, label: Text) => (
    <a class="button" href={href(path)}>
      {t(label)}
    </a>
  )
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.registers, label: words.registers }]} />
      <h1>{group.name}</h1>
      <Facts
        facts={[
          [words.groupOf, t(of)],
          [words.setUpOn, day(group.setUpOn)],
          [words.orderNumber, group.orderNumber ?? undefined],
          [words.dissolvedOn, group.dissolvedOn ? day(group.dissolvedOn) : undefined],
        ]}
      />
      <h2>{t(words.tasks)}</h2>
      {group.tasks.length === 0 ? (
        <Empty says={words.none} />
      ) : (
        <Table
          caption={words.tasks}
          rows={group.tasks}
          columns={[
            { label: words.task, heads: true, cell: ({ title }) => title },
            { label: words.dueOn, cell: ({ dueOn }) => day(dueOn) },
            {
              label: words.doneOn,
              cell: ({ id, dueOn, doneOn }) => (
                <>
                  {doneOn && `${day(doneOn)} `}
                  <TaskState dueOn={dueOn} doneOn={doneOn} />{" "}
                  {!doneOn && mayWrite && (
                    <a href={href(paths.completeTask(group.id, id))}>{t(words.completeTask)}</a>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      {mayWrite && <p>{link(paths.newTask(group.id), words.addTask)}</p>}
      <h2>{t(words.meetings)}</h2>
      {group.meetings.length === 0 && <Empty says={words.none} />}
      {group.meetings.map(({ heldOn, resolution }) => (
        <section>
          <h3>{day(heldOn)}</h3>
          <p class="typed">{resolution}</p>
        </section>
      ))}
      {mayWrite && <p>{link(paths.newMeeting(group.id), words.addMeeting)}</p>}
      {mayWrite && (
        <p>
          {!group.dissolvedOn && <a href={href(paths.dissolve(group.id))}>{t(words.dissolve)}</a>}{" "}
          <a href={href(paths.withdrawGroup(group.id))}>{t(words.withdraw)}</a>
        </p>
      )}
      <PastLink kind="working_group" id={group.id} />
    </>
  )
}

const TaskState = ({ dueOn, doneOn }: Pick<TaskItem, "dueOn" | "doneOn">) => {
  if (!doneOn) return <Status tone="indigo" label={words.open} />
  return doneOn <= dueOn ? (
    <Status tone="jade" label={words.inTime} />
  ) : (
    <Status tone="brick" label={words.tooLate} />
  )
}
