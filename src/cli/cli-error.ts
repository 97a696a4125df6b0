import { EncryptionKeyError, NewerSchemaError } from '../endpoint/index.ts';

/** An error that the user can correct: shown as one line without a stack, exit code 1. */
export class CliError extends Error {}

/** What the user can correct, in one line (or one per mistake); undefined for any other error. */
export function userMessage(error: unknown): string | undefined {
  const isForUser =
    error instanceof CliError ||
    error instanceof EncryptionKeyError ||
    error instanceof NewerSchemaError;
  if (isForUser) return error.message;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const { code, message } = error;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const option = /'(-[^']*)'/.exec(message)?.[1];
    return `Unknown option ${option}. "gmw-widgets help" lists the options.`;
  }
  if (code === 'EADDRINUSE' && 'port' in error)
    return `Port ${String(error.port)} is in use. Choose another with --port, or 0 for any that is free.`;
  return /^(ERR_PARSE_ARGS_|EADDRINUSE|EACCES|ECONNREFUSED)/.test(String(code))
    ? message
    : undefined;
}
