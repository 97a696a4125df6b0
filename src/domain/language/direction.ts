/** Languages that are written from right to left. */
const rightToLeft = new Set('ar arc ckb dv fa he ks ps sd syr ug ur yi'.split(' '));

/** How a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language.toLowerCase().split('-')[0]!) ? 'rtl' : 'ltr';
