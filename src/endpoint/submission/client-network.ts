/**
 * What of a client address is limited together: an IPv4 address as it is, of an IPv6 address the first
 * 64 bits, because one subscriber gets at least so many addresses. Other texts are returned as they are.
 */
export function clientNetwork(address: string): string {
  const [bare = ''] = address.toLowerCase().split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  if (!/^[0-9a-f:]*:[0-9a-f:.]*$/.test(bare)) return address;
  const [head = '', tail] = bare.split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const last = tail === '' ? [] : tail.split(':');
    while (groups.length + last.length < 8) groups.push('0');
    groups.push(...last);
  }
  const network = groups.slice(0, 4).map((it) => it.replace(/^0+(?=.)/, ''));
  return `${network.join(':')}::/64`;
}
