import type { Child } from "hono/jsx"
import type { Request } from "#http/request.ts"
import { page } from "#http/routes.ts"
import type { Day } from "#kernel/dates.ts"
import { formatDate, formatNumber } from "#kernel/format.ts"
import type { Right, Subject } from "#kernel/rights.ts"
import { same, type Text } from "#kernel/text.ts"
import { accessPaths } from "#modules/access/index.ts"
import { listProvinces, unitName } from "#modules/places/index.ts"
import { Empty } from "#ui/components/parts.tsx"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { listGroups, listHandbooks, listTrainings, type TrainingItem } from "../queries/registers.ts"
import { registerWords as words } from "../register-words.ts"
import { monitoringRights } from "../rights.ts"

/** Handbooks, training and working groups: what indicators 1.1, 1.2, 3.1 and 3.2 count. */
export const registersPage = page({
  path: paths.registers,
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const data = await readRegisters(request)
    return { title: words.registers, wide: true, content: <RegistersPage {...data} /> }
  },
})

const readRegisters = async (request: Request) => {
  const { pool } = request.services.database
  const [handbooks, trainings, groups, provinces] = await Promise.all([
    listHandbooks(pool, []),
    listTrainings(pool, []),
    listGroups(pool, []),
    listProvinces(pool, []),
  ])
  const names = new Map(provinces.map((province) => [province.code, unitName(province)]))
  const nameOf = (code: string | null): Text => (code ? (names.get(code) ?? same(code)) : words.central)
  const may = (right: Right, subject?: Subject) => request.may(right, subject)
  const mightIn = (right: Right) =>
    may(right, {}) || provinces.some(({ code }) => may(right, { units: [code] }))
  return { handbooks, trainings, groups, nameOf, may, mightIn }
}

type PageProps = Awaited<ReturnType<typeof readRegisters>>

const RegistersPage = ({ handbooks, trainings, groups, nameOf, may, mightIn }: PageProps) => {
  const { t, href, language } = usePage()
  const day = (label: Text, value: (row: never) => Day | null) => ({
    label,
    cell: (row: unknown) => {
      const date = value(row as never)
      return date ? formatDate(date, { language, months: "short" }) : ""
    },
  })
  const withdraw = <Row extends { readonly id: string }>(
    kind: string,
    right: Right,
    path: (id: string) => string,
    province: (row: Row) => string | null,
  ): Column<Row> => ({
    label: same(""),
    phone: "plain",
    cell: (row) => {
      const code = province(row)
      return (
        <>
          <a href={href(accessPaths.past(kind, row.id))}>{t(words.history)}</a>
          {may(right, { units: code ? [code] : [] }) && (
            <>
              {" "}
              · <a href={href(path(row.id))}>{t(words.withdraw)}</a>
            </>
          )}
        </>
      )
    },
  })
  return (
    <>
      <h1>{t(words.registers)}</h1>
      <p class="lead">{t(words.lead)}</p>
      <Register
        title={words.handbooks}
        rows={handbooks}
        add={
          mightIn(monitoringRights["handbook.register"]) ? [paths.newHandbook, words.addHandbook] : undefined
        }
        columns={[
          { label: words.handbookTitle, heads: true, cell: ({ title }) => title },
          day(words.publishedOn, ({ publishedOn }: { publishedOn: Day }) => publishedOn),
          day(words.validFrom, ({ validFrom }: { validFrom: Day }) => validFrom),
          day(words.validUntil, ({ validUntil }: { validUntil: Day | null }) => validUntil),
          withdraw("handbook", monitoringRights["handbook.register"], paths.withdrawHandbook, () => null),
        ]}
      />
      <Register
        title={words.groups}
        rows={groups}
        add={
          mightIn(monitoringRights["working_group.register"]) ? [paths.newGroup, words.addGroup] : undefined
        }
        columns={[
          {
            label: words.groupName,
            heads: true,
            cell: ({ id, name }) => <a href={href(paths.group(id))}>{name}</a>,
          },
          { label: words.groupOf, cell: ({ province }) => t(nameOf(province)) },
          { label: words.orderNumber, cell: ({ orderNumber }) => orderNumber ?? "" },
          day(words.setUpOn, ({ setUpOn }: { setUpOn: Day }) => setUpOn),
          day(words.dissolvedOn, ({ dissolvedOn }: { dissolvedOn: Day | null }) => dissolvedOn),
        ]}
      />
      <Register
        title={words.trainings}
        rows={trainings}
        add={
          mightIn(monitoringRights["training.register"]) ? [paths.newTraining, words.addTraining] : undefined
        }
        columns={[
          { label: words.course, heads: true, cell: ({ course }) => course },
          { label: words.province, cell: ({ province }) => t(nameOf(province)) },
          { label: words.officers, align: "end", cell: ({ officers }) => formatNumber(officers, language) },
          day(words.heldOn, ({ heldOn }: { heldOn: Day }) => heldOn),
          day(words.validUntil, ({ validUntil }: { validUntil: Day }) => validUntil),
          withdraw(
            "training",
            monitoringRights["training.register"],
            paths.withdrawTraining,
            ({ province }: TrainingItem) => province,
          ),
        ]}
      />
    </>
  )
}

type RegisterProps<Row> = {
  readonly title: Text
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly add: readonly [string, Text] | undefined
}

const Register = <Row,>({ title, rows, columns, add }: RegisterProps<Row>): Child => {
  const { t, href } = usePage()
  return (
    <section>
      <h2>{t(title)}</h2>
      {rows.length === 0 ? (
        <Empty says={words.none} />
      ) : (
        <Table caption={title} columns={columns} rows={rows} />
      )}
      {add && (
        <p>
          <a class="button" href={href(add[0])}>
            {t(add[1])}
          </a>
        </p>
      )}
    </section>
  )
}
