// Computes each box from the one before it, without recursion. O(boxes * n).
const kinds = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).slice(1).map(Number).sort((a, b) => a - b);
const lines = ["0"];
const taken = []; // positions
function nextKind(position) {
  let next = position + 1;
  while (next < kinds.length && kinds[next] === kinds[position]) next++;
  return next;
}
for (;;) {
  let candidate = taken.length > 0 ? taken[taken.length - 1] + 1 : 0;
  while (candidate >= kinds.length && taken.length > 0) candidate = nextKind(taken.pop());
  if (candidate >= kinds.length) break;
  taken.push(candidate);
  lines.push([taken.length, ...taken.map((position) => kinds[position])].join(" "));
}
console.log(lines.join("\n"));
