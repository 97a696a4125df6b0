/** Runs a task at most once at a time: a call during a run gets the result of that run. */
export class SingleFlight<Result> {
  #running: Promise<Result> | undefined;

  run(task: () => Promise<Result>): Promise<Result> {
    this.#running ??= task().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Resolves when nothing runs, also after an error. */
  async settled(): Promise<void> {
    await this.#running?.catch(() => undefined);
  }
}
