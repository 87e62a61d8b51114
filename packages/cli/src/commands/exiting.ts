import { CommandFailure } from "../settings.ts";

/** Does a command's work and ends with its exit code; a failure is told in a sentence. */
export async function exiting(work: () => Promise<0 | 1>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}
