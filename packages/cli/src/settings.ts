/** Folder of the embedded instance: `TALENTA_DATA`, or `.data`. */
export const dataFolder = (): string => process.env["TALENTA_DATA"] ?? ".data";

/** Address of the running instance: `TALENTA_URL`, or the one `npm start` prints by default. */
export const defaultUrl = (): string =>
  process.env["TALENTA_URL"] ?? `http://127.0.0.1:${process.env["PORT"] ?? "4000"}/graphql`;

/** Ends the command with a sentence and an exit code, without a stack. */
export class CommandFailure extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}
