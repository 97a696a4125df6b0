/** Something the person at the keyboard can put right: shown as one line, exit code 1. */
export class CliError extends Error {}
