import type { Services } from '../services.ts';

/** What a proxy has put before the base path of the endpoint; pages must call the endpoint there. */
export const pathPrefix = ({ publicUrl = '' }: Pick<Services, 'publicUrl'>): string =>
  URL.canParse(publicUrl) ? new URL(publicUrl).pathname.replace(/\/$/, '') : '';
