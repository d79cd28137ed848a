// The list of taken courses grows while it is walked through. O(n + m).
const [n, , ...numbers] = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const opens = Array.from({ length: n + 1 }, () => []);
const heldBack = new Array(n + 1).fill(0);
for (let i = 0; i < numbers.length; i += 2) {
  opens[numbers[i]].push(numbers[i + 1]);
  heldBack[numbers[i + 1]]++;
}
const order = [];
for (let course = 1; course <= n; course++) if (heldBack[course] === 0) order.push(course);
for (let at = 0; at < order.length; at++) {
  for (const later of opens[order[at]]) {
    if (--heldBack[later] === 0) order.push(later);
  }
}
console.log(order.length === n ? order.join(" ") : "impossible");
