import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { OfferTableReport } from '../../../contract/desk-offer-table.ts';
import { importOfferTable } from '../../../contract/desk-routes.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
import { oneAtATime } from '../one-at-a-time.ts';

/** Reading a table in: first what would happen with each line, then the same for good. */
export class TableImport {
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  #csv = '';
  institution: string;
  fileName = '';
  report: OfferTableReport | undefined;
  /** Whether the report is of what was stored. */
  isDone = false;
  isBusy = false;
  failure: EndpointError | undefined;

  constructor(element: ReactiveControllerHost, host: DeskHost, institution: string) {
    this.#element = element;
    this.#host = host;
    this.institution = institution;
  }

  /** Tries a file; nothing of it is stored. */
  async tryFile(file: File): Promise<void> {
    this.#csv = decoded(await file.arrayBuffer());
    this.fileName = file.name;
    await this.#send(true);
  }

  /** Another institution gets the new groups of the file. */
  async choose(institution: string): Promise<void> {
    this.institution = institution;
    if (this.#csv && !this.isDone) await this.#send(true);
    else this.#element.requestUpdate();
  }

  store(): Promise<void> {
    return this.#send(false);
  }

  stop(): void {
    this.#csv = '';
  }

  async #send(dryRun: boolean): Promise<void> {
    if (this.isBusy) return;
    await oneAtATime(this, this.#element, this.#host, async () => {
      const body = { csv: this.#csv, institution: this.institution, dryRun };
      this.report = await deskCall(this.#host, importOfferTable, { body });
      this.isDone = !dryRun;
      if (this.isDone) this.#host.changed();
    });
    await this.#host.focusOn('#report', '#edit-title');
  }
}

/** The text of a file; what is no UTF-8 was saved by a spreadsheet for Windows. */
function decoded(content: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}
