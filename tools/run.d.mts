export declare const root: string
export declare const nodeArguments: readonly string[]
export declare const serverEnvironment: Readonly<Record<string, string | undefined>>
export declare const nodeProgram: () => string
export declare const run: (
  program: string,
  programArguments: readonly string[],
  options?: object,
) => Promise<number>
export declare const runSource: (
  file: string,
  programArguments?: readonly string[],
  options?: object,
) => Promise<number>
