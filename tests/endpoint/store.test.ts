import { afterEach, expect, it, vi } from 'vitest';
import { DatabaseUnavailableError } from '../../src/endpoint/adapters/database-unavailable-error.ts';
import { isBusy, Store } from '../../src/endpoint/store/store.ts';
import { sqliteInMemory } from './memory.ts';

it('refuses a transaction at once when too many wait already', async () => {
  const store = new Store(sqliteInMemory());
  let letGo = (): void => undefined;
  const silence = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const first = store.write(() => silence);
  const others = Array.from({ length: 499 }, () => store.write(() => Promise.resolve('done')));
  const refused = store.write(() => Promise.resolve('late'));
  await expect(refused).rejects.toThrow(DatabaseUnavailableError);
  letGo();
  await first;
  expect(new Set(await Promise.all(others))).toEqual(new Set(['done']));
  expect(await store.write(() => Promise.resolve('again'))).toBe('again');
  await store.close();
});

afterEach(() => void vi.restoreAllMocks());

it('waits longer and longer before it repeats, at random, and at most half a second', async () => {
  const store = new Store(sqliteInMemory());
  await store.write(() => Promise.resolve());
  const conflict = Object.assign(new Error('could not serialize access'), { code: '40001' });
  const pausesWith = async (chance: number): Promise<(number | undefined)[]> => {
    vi.spyOn(Math, 'random').mockReturnValue(chance);
    const timers = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void) => {
      queueMicrotask(work);
      return 0;
    }) as never);
    await expect(store.write(() => Promise.reject(conflict))).rejects.toBe(conflict);
    return timers.mock.calls.splice(0).map(([, pause]) => pause);
  };
  expect(await pausesWith(1)).toEqual([20, 40, 80, 160, 320, 500, 500, 500, 500, 500, 500]);
  expect(await pausesWith(0.5)).toEqual([10, 20, 40, 80, 160, 250, 250, 250, 250, 250, 250]);
  await store.close();
});

it('repeats a transaction as often as the database asks, up to a limit', async () => {
  const store = new Store(sqliteInMemory());
  const conflict = Object.assign(new Error('could not serialize access'), { code: '40001' });
  let attempts = 0;
  const result = await store.write(() => {
    attempts += 1;
    return attempts < 6 ? Promise.reject(conflict) : Promise.resolve('stored');
  });
  expect([result, attempts]).toEqual(['stored', 6]);
  const hopeless = store.write(() => Promise.reject(conflict));
  await expect(hopeless).rejects.toBe(conflict);
  // Who asks later may succeed: that is no fault of ours.
  expect(isBusy(conflict)).toBe(true);
  await store.close();
});

it.each([
  '57014',
  '57P01',
  '53300',
  '53100',
  '08006',
  '25P03',
  'ECONNREFUSED',
  '55P03',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_FULL',
  'SQLITE_IOERR_WRITE',
])('knows %s as a database that may answer later', (code) => {
  expect(isBusy(Object.assign(new Error(), { code }))).toBe(true);
});

it.each([
  'Query read timeout',
  'Connection terminated unexpectedly',
  'Client has encountered a connection error and is not queryable',
])('knows "%s" as a connection that was lost', (message) => {
  expect(isBusy(new Error(message))).toBe(true);
});

it.each(['23505', '42P01', undefined])('knows %s as an error of ours', (code) => {
  expect(isBusy(Object.assign(new Error(), { code }))).toBe(false);
});
