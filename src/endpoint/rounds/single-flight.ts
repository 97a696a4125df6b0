/** Runs a task at most once at a time: a call during a run gets the result of that run. */
export class SingleFlight<Result> {
  #running: Promise<Result> | undefined;
  #next: Promise<Result> | undefined;

  run(task: () => Promise<Result>): Promise<Result> {
    this.#running ??= task().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /**
   * Runs the task from its beginning: now, or once after the run in progress, which may have passed
   * what the caller added.
   */
  runAnew(task: () => Promise<Result>): Promise<Result> {
    if (!this.#running) return this.run(task);
    this.#next ??= this.settled().then(() => {
      this.#next = undefined;
      return this.run(task);
    });
    return this.#next;
  }

  /** Resolves when nothing runs, also after an error. */
  async settled(): Promise<void> {
    await this.#running?.catch(() => undefined);
  }
}
