// The table from its end: the least cost to finish from every pair of places. O(nm).
const [prices, from, to] = require("fs").readFileSync(0, "utf8").split("\n");
const [remove, put, exchange] = prices.split(" ").map(Number);
const width = to.length + 1;
const cost = new Float64Array((from.length + 1) * width);
for (let i = from.length; i >= 0; i--) {
  for (let j = to.length; j >= 0; j--) {
    const ways = [];
    if (i < from.length) ways.push(cost[(i + 1) * width + j] + remove);
    if (j < to.length) ways.push(cost[i * width + j + 1] + put);
    if (i < from.length && j < to.length) ways.push(cost[(i + 1) * width + j + 1] + (from[i] === to[j] ? 0 : exchange));
    cost[i * width + j] = ways.length > 0 ? Math.min(...ways) : 0;
  }
}
console.log(cost[0]);
