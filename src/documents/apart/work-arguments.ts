const serversOwn = /^--(?:max-semi-space-size|heap-growing-percent)=/

/**
 * The arguments of Node for a process that works and ends: what this one was started with, but for what keeps the server
 * small, which makes long work slow.
 * @param megabytes what old objects may take
 */
export const workArguments = (megabytes: number): string[] => [
  ...process.execArgv.filter((argument) => !serversOwn.test(argument)),
  `--max-old-space-size=${megabytes}`,
  "--max-semi-space-size=32",
]
