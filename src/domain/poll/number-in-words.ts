const upToNineteen = (
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien ' +
  'zestien zeventien achttien negentien'
).split(' ');
const tens = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd'.split(' ');

/** Matches a number word up to a hundred as a whole, from "twee" on: "een" is an article too. */
export const numberWord = `(?:(?:\\p{L}+(?:en|ën))?(?:${tens.join('|')})|${upToNineteen.slice(2).join('|')})`;

const compound = new RegExp(`^(\\p{L}+?)(?:en|ën)(${tens.join('|')})$`, 'u');

/** The number that a Dutch word is, "vijfentwintig" too; undefined for any other word. */
export function numberInWords(word: string): number | undefined {
  const plain = word.toLowerCase().replaceAll('é', 'e');
  const [, unit = 'nul', ten = plain] = compound.exec(plain) ?? [];
  const small = upToNineteen.indexOf(plain);
  if (small >= 0) return small;
  const ones = upToNineteen.indexOf(unit);
  const at = tens.indexOf(ten);
  return ones < 0 || ones > 9 || at < 0 ? undefined : (at + 2) * 10 + ones;
}
