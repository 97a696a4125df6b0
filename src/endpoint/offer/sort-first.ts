/**
 * The `count` smallest numbers, in order. It reorders `numbers`. A page of results needs only its first
 * ones, and to sort ten thousand takes longer than to find them.
 */
export function sortFirst(numbers: Float64Array, count: number): Float64Array {
  // Quickselect (Hoare, "Find", 1961): afterwards the first `count` are the smallest.
  let left = 0;
  let right = numbers.length - 1;
  while (count <= right && left < right) {
    const pivot = numbers[(left + right) >> 1]!;
    let low = left;
    let high = right;
    while (low <= high) {
      while (numbers[low]! < pivot) low += 1;
      while (numbers[high]! > pivot) high -= 1;
      if (low > high) break;
      const other = numbers[low]!;
      numbers[low] = numbers[high]!;
      numbers[high] = other;
      low += 1;
      high -= 1;
    }
    if (count <= high) right = high;
    else if (count > low) left = low;
    else break;
  }
  return numbers.slice(0, count).sort();
}
