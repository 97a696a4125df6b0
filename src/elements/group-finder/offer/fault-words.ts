import type { RecordFault } from '../../../contract/records.ts';
import { limits } from './limits.ts';
import type { FinderWords } from '../finder-words.ts';

/** More lines than this are not read, and one wrong export can give thousands. */
const most = 20;

/** What breaks the contract in the offer, in sentences for whoever can mend it. */
export function faultLines(faults: readonly RecordFault[], t: FinderWords['t']): string[] {
  const lines = faults.slice(0, most).map((fault) => {
    const { field, kind, isRecordLost } = fault;
    const record = recordName(fault);
    if (kind === 'too-many') return t('faultTooMany', { count: limits.groups });
    if (kind === 'unreadable') return t('faultUnreadable', { record });
    if (kind === 'duplicate') return t('faultDuplicate', { record });
    if (kind === 'markup') return t('faultMarkup', { record, field });
    if (!isRecordLost) return t('faultBroken', { record, field });
    return field ? t('faultLost', { record, field }) : t('faultLostWhole', { record });
  });
  const rest = faults.length - lines.length;
  return rest ? [...lines, t('faultsMore', { count: rest })] : lines;
}

/** Such as `aanbod.json g3 (Rouwgroep)`. */
const recordName = ({ file, id, name }: RecordFault): string =>
  [file?.replace(/^.*\//, ''), id, name && `(${name})`].filter(Boolean).join(' ') || '?';
