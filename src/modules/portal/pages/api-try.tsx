import type { ApiRoute } from "#http/routes.ts"
import { usePage } from "#ui/page-context.ts"
import { apiWords as words } from "../api-words.ts"
import { type ExampleRelation, exampleValue } from "../examples.ts"
import type { Field } from "../operations.ts"

type TryProps = {
  readonly route: ApiRoute
  readonly fields: readonly Field[]
  readonly relation: ExampleRelation | undefined
  readonly may: boolean
  /** A body to begin with, where one is sent. */
  readonly body: unknown
}

/** A form that sends the operation from this page. What only reads an address works without scripts too. */
export const TryIt = ({ route, fields, relation, may, body }: TryProps) => {
  const { t, href } = usePage()
  const plain = route.method === "get" && fields.every((field) => field.in === "query")
  return (
    <section aria-labelledby="try">
      <h2 id="try">{t(words.tryIt)}</h2>
      {may ? (
        <api-try
          method={route.method.toUpperCase()}
          path={route.path}
          sending={t(words.sending)}
          failed={t(words.failed)}
          answer={t(words.answer)}
        >
          {route.method !== "get" && <p class="hint">{t(words.tryWrites)}</p>}
          {!plain && (
            <noscript>
              <p>{t(words.tryScript)}</p>
            </noscript>
          )}
          <form class="form api-form" action={route.path} hidden={!plain}>
            {fields.map((field) => (
              <TryField field={field} value={exampleValue(route, field, relation)} />
            ))}
            {body !== undefined && <BodyField example={body} />}
            <p class="actions">
              <button type="submit" class="primary">
                {t(words.send)}
              </button>
            </p>
          </form>
        </api-try>
      ) : (
        <p>
          {t(words.trySignIn)}{" "}
          <a href={href(`/sign-in?next=${encodeURIComponent(href(`/api-guide/${route.operation}`))}`)}>
            {t(route.right.says)}
          </a>
        </p>
      )}
    </section>
  )
}

const TryField = ({ field, value }: { readonly field: Field; readonly value: string }) => {
  const id = `try-${field.name}`
  const shared = { id, name: field.name, "data-in": field.in, required: field.required }
  return (
    <div class="field">
      <label for={id}>
        <code>{field.name}</code>
      </label>
      {field.choices.length > 0 ? (
        <select {...shared}>
          <option value=""></option>
          {field.choices.map((choice) => (
            <option value={choice} selected={choice === value}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <input type="text" {...shared} value={value} autocomplete="off" />
      )}
    </div>
  )
}

const BodyField = ({ example }: { readonly example: unknown }) => {
  const { t } = usePage()
  return (
    <div class="field">
      <label for="try-body">{t(words.body)}</label>
      <textarea id="try-body" name="body" rows={12} class="code" data-in="body">
        {JSON.stringify(example, null, 2)}
      </textarea>
    </div>
  )
}
