import { normalisePhone } from '../../domain/signup/contact.ts';

/** Whether a detail is what somebody looks for: the same number however it is written, else a part of it. */
export function detailMatcher(text: string): (detail: string) => boolean {
  const wanted = text.trim().toLowerCase();
  const phone = normalisePhone(wanted);
  return (detail) => {
    if (wanted !== '' && detail.toLowerCase().includes(wanted)) return true;
    const other = normalisePhone(detail);
    return phone.ok && other.ok && phone.value === other.value;
  };
}

const contactFields = new Set(['name', 'phone', 'email']);

/** The names and contact details in personal data, at any depth. */
export function contactDetails(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, it]) =>
    typeof it === 'string' ? (contactFields.has(key) ? [it] : []) : contactDetails(it),
  );
}
