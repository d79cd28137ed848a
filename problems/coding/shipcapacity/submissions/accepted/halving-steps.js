// Starts at the largest capacity and goes down in steps that are halved. O(n log W).
const [, d, ...weights] = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const heaviest = weights.reduce((a, b) => Math.max(a, b));
function crossings(capacity) {
  let count = 1;
  let load = 0;
  for (const weight of weights) {
    load += weight;
    if (load > capacity) {
      count++;
      load = weight;
    }
  }
  return count;
}
let capacity = weights.reduce((a, b) => a + b);
for (let step = 2 ** 46; step >= 1; step /= 2) {
  while (capacity - step >= heaviest && crossings(capacity - step) <= d) capacity -= step;
}
console.log(capacity, crossings(capacity));
