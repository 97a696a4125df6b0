export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!])\s+/).filter((it) => it !== '');
}

export function wordsOf(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}
