// A Map of the totals so far; all numbers stay below 2^53. O(n) expected.
const [, k, ...entries] = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const times = new Map([[0, 1]]);
let total = 0;
let stretches = 0;
for (const entry of entries) {
  total += entry;
  stretches += times.get(total - k) || 0;
  times.set(total, (times.get(total) || 0) + 1);
}
console.log(String(stretches));
