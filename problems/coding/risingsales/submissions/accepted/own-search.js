// The list of smallest ends with a binary search of its own. O(n log n).
const [, ...amounts] = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const ends = [];
for (const amount of amounts) {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] < amount) low = middle + 1;
    else high = middle;
  }
  ends[low] = amount;
}
console.log(`${ends.length} ${ends[ends.length - 1]}`);
