/** A phone number that was understood, or not. */
export type Phone = { ok: true; value: string } | { ok: false };

/**
 * A phone number as `+31612345678`, from every spelling that can mean one thing: spaces, dashes,
 * dots, brackets, `06`, `+31`, `0031`, `+31 (0)6`, and foreign numbers that begin with + or 00. A
 * local number without its area code can mean several, and is refused.
 */
export function normalisePhone(text: string): Phone {
  const typed = text
    .normalize('NFKC')
    .replace(/[\s.\-–‐‑/\u200e\u200f\u202a-\u202e]/g, '')
    .replace(/^(\+|00)31\(0\)/, '+31')
    .replace(/^\((\+?\d+)\)/, '$1');
  const international =
    /^(?:\+|00)(\d+)$/.exec(typed)?.[1] ?? (/^31[1-9]\d{8}$/.test(typed) ? typed : '');
  // Dutch service numbers (0800, 0900 and so on) are shorter or longer than others.
  const dutch = /^(?:[1-9]\d{8}|[89]0\d{2}(?:\d{3})?\d{3,4})$/;
  const national = international.startsWith('31')
    ? international.slice(2).replace(/^0/, '')
    : /^0[1-9]/.test(typed)
      ? typed.slice(1)
      : '';
  if (national) return dutch.test(national) ? { ok: true, value: `+31${national}` } : { ok: false };
  return /^[1-9]\d{6,14}$/.test(international)
    ? { ok: true, value: `+${international}` }
    : { ok: false };
}

/** Whether a text can be an e-mail address. Forgiving: only sending a mail tells. */
export function isEmail(text: string): boolean {
  const typed = text.trim();
  return typed.length <= 254 && /^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/.test(typed);
}
