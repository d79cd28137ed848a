// Wrong: forgets the totals after every stretch it found, so that only stretches without a common day are counted.
const [, k, ...entries] = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
let times = new Map([[0, 1]]);
let total = 0;
let stretches = 0;
for (const entry of entries) {
  total += entry;
  const found = times.get(total - k) || 0;
  stretches += found;
  if (found > 0) times = new Map();
  times.set(total, (times.get(total) || 0) + 1);
}
console.log(String(stretches));
