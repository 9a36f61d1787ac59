import type { Problem } from "#http/problem.ts"
import type { View } from "#http/routes.ts"
import { usePage } from "./page-context.ts"
import { words } from "./words.ts"

/** The page for what could not be done: what, why, and where to go now. */
export const problemView = (problem: Problem): View => ({
  title: words.refused[problem.kind],
  content: <ProblemPage problem={problem} />,
})

const ProblemPage = ({ problem }: { readonly problem: Problem }) => {
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
      <p>
        <a href={href("/")}>{t(words.backHome)}</a>
      </p>
    </>
  )
}
