// Typed arrays for both tables. O(n s).
const [, s, ...coins] = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const fewest = new Int32Array(s + 1).fill(s + 1);
const ways = new Int32Array(s + 1);
fewest[0] = 0;
ways[0] = 1;
for (const coin of coins) {
  for (let amount = coin; amount <= s; amount++) {
    fewest[amount] = Math.min(fewest[amount], fewest[amount - coin] + 1);
    ways[amount] = (ways[amount] + ways[amount - coin]) % 1000000007;
  }
}
console.log(fewest[s] > s ? -1 : fewest[s], ways[s]);
