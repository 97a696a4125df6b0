/** An error that the user can correct: shown as one line without a stack, exit code 1. */
export class CliError extends Error {}
