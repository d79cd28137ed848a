// Goes through the left ends; the right end follows. O(n + m).
const [ribbon, wanted] = require("fs").readFileSync(0, "latin1").split("\n");
const need = new Int32Array(128);
for (let i = 0; i < wanted.length; i++) need[wanted.charCodeAt(i)]++;
let missing = wanted.length;
let right = 0;
let best = [0, ribbon.length + 1];
for (let left = 0; left < ribbon.length; left++) {
  while (missing > 0 && right < ribbon.length) if (need[ribbon.charCodeAt(right++)]-- > 0) missing--;
  if (missing > 0) break;
  if (right - left < best[1]) best = [left + 1, right - left];
  if (++need[ribbon.charCodeAt(left)] > 0) missing++;
}
console.log(best[1] > ribbon.length ? "none" : best.join(" "));
