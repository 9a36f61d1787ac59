/** Adds a query to an address; what is empty is left out, so that addresses stay short. */
export const withQuery = (
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string => {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== "") parameters.set(name, String(value))
  const text = parameters.toString()
  return text ? `${path}?${text}` : path
}
