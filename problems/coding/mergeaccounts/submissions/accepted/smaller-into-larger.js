// Groups are arrays of accounts; the smaller is poured into the larger. O(n log n).
const lines = require("fs").readFileSync(0, "utf8").trimEnd().split("\n").slice(1);
const owner = new Map();
const group = lines.map((_, account) => [account]);
for (const [account, line] of lines.entries()) {
  for (const address of line.split(" ").slice(1)) {
    if (!owner.has(address)) owner.set(address, account);
    let small = group[account];
    let large = group[owner.get(address)];
    if (small === large) continue;
    if (small.length > large.length) [small, large] = [large, small];
    for (const moved of small) {
      large.push(moved);
      group[moved] = large;
    }
  }
}
const addresses = new Map();
lines.forEach((_, account) => addresses.set(group[account], []));
for (const [address, account] of owner) addresses.get(group[account]).push(address);
let best = 0;
lines.forEach((_, account) => {
  if (addresses.get(group[account]).length > addresses.get(group[best]).length) best = account;
});
console.log(addresses.size);
console.log([lines[best].split(" ")[0], ...addresses.get(group[best]).sort()].join(" "));
