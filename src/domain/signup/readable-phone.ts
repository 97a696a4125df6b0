/** Area codes of three digits, without their zero; all other areas have four. Source: ACM numbering plan. */
const shortAreas = /^(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7\d|8[58])/;

/**
 * A phone number as Dutch people write it, such as `06 12 34 56 78`, from the form in which it is stored
 * (`+31612345678`). What is no Dutch number of nine digits stays as it is.
 */
export function readablePhone(phone: string): string {
  const digits = /^(?:\+31|0)([1-9]\d{8})$/.exec(phone.replace(/[\s-]/g, ''))?.[1];
  if (digits === undefined) return phone;
  if (digits.startsWith('6')) return `06 ${digits.slice(1).replace(/\B(?=(\d\d)+$)/g, ' ')}`;
  return shortAreas.test(digits)
    ? `0${digits.slice(0, 2)} ${digits.slice(2, 5)} ${digits.slice(5, 7)} ${digits.slice(7)}`
    : `0${digits.slice(0, 3)} ${digits.slice(3).replace(/\B(?=(\d\d)+$)/g, ' ')}`;
}
