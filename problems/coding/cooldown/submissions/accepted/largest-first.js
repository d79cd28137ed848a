// Sorts the counts; those that share the largest stand in front. O(n log n).
const [, k, ...counts] = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
counts.sort((one, other) => other - one);
const total = counts.reduce((one, other) => one + other);
let sharing = 0;
while (counts[sharing] === counts[0]) sharing++;
const hours = Math.max(total, (counts[0] - 1) * (k + 1) + sharing);
console.log(hours, hours - total);
