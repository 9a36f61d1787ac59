import type { Child } from "hono/jsx"
import type { Problem } from "#http/problem.ts"
import type { View } from "#http/routes.ts"
import { usePage } from "./page-context.ts"
import { words } from "./words.ts"

/** The page for what could not be done: what, why, and where to go now. `way` is what this person can do about a right. */
export const problemView = (problem: Problem, way?: Child): View => ({
  title: words.refused[problem.kind],
  content: <ProblemPage problem={problem} way={problem.kind === "forbidden" ? way : undefined} />,
})

const ProblemPage = ({ problem, way }: { readonly problem: Problem; readonly way: Child }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.refused[problem.kind])}</h1>
      <p class="lead">{t(problem.text)}</p>
      {problem.issues.length > 0 && (
        <ul>
          {problem.issues.map((issue) => (
            <li>{t(issue.text)}</li>
          ))}
        </ul>
      )}
      {way}
      <p>
        <a href={href("/")}>{t(words.backHome)}</a>
      </p>
    </>
  )
}
