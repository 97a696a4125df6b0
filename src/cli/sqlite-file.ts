import { existsSync, renameSync, rmSync } from 'node:fs';
import type { SqliteConnection } from '../endpoint/index.ts';
import { CliError } from './cli-error.ts';
import type { OpenSqlite } from './sqlite-driver.ts';

/** Files that SQLite keeps beside a database. */
const companions = ['-wal', '-shm', '-journal'];

/** Deletes a database file with the files beside it. */
export function removeFile(file: string): void {
  for (const end of ['', ...companions]) rmSync(`${file}${end}`, { force: true });
}

/** The rows of a statement. */
const rowsOf = (connection: SqliteConnection, statement: string): Record<string, unknown>[] =>
  connection.prepare(statement).all() as Record<string, unknown>[];

/** Copies a database that may be in use, as it is at one moment, into a new file. */
export function copyDatabase(open: OpenSqlite, from: string, to: string): void {
  const connection = open(from);
  try {
    rowsOf(connection, 'pragma busy_timeout = 10000');
    // Readers and writers go on: the copy is made in one read transaction.
    connection.prepare('vacuum into ?').run(to);
  } finally {
    connection.close();
  }
}

/** Throws a `CliError` when the file is no SQLite database, or a damaged one. */
export function checkIntegrity(open: OpenSqlite, file: string): void {
  let result: unknown;
  try {
    const connection = open(file);
    try {
      result = rowsOf(connection, 'pragma integrity_check')[0]?.['integrity_check'];
    } finally {
      connection.close();
    }
  } catch {
    result = undefined;
  }
  if (result !== 'ok') throw new CliError(`${file} is no backup, or it is damaged.`);
}

/**
 * Puts a database file in place of another one, which is kept under another name.
 *
 * @throws CliError when a process has the present database open
 * @returns where the database is that was there before; undefined: there was none
 */
export function replaceDatabase(open: OpenSqlite, from: string, to: string): string | undefined {
  // What is still in the log beside it would be lost by the move.
  closeLog(open, from);
  if (!existsSync(to)) {
    renameSync(from, to);
    return undefined;
  }
  closeLog(open, to);
  const former = `${to}.before-restore`;
  removeFile(former);
  renameSync(to, former);
  renameSync(from, to);
  return former;
}

/** Writes the log of a database into its file; that is possible only when no other process has it open. */
function closeLog(open: OpenSqlite, file: string): void {
  const connection = open(file);
  try {
    const [row] = rowsOf(connection, 'pragma journal_mode = delete');
    if (row?.['journal_mode'] === 'delete') return;
  } catch {
    // SQLite refuses it while others have the file open.
  } finally {
    connection.close();
  }
  throw new CliError(`A service is running on ${file}. Stop it first.`);
}
