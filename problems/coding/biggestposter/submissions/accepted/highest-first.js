// Puts the houses up from the highest to the lowest and joins neighbours: the ends of every stretch are kept. O(n log n).
const [n, ...heights] = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const order = heights.map((_, i) => i).sort((a, b) => heights[b] - heights[a]);
const other = new Int32Array(n + 2).fill(-1); // at an end of a stretch: the opposite end
let area = 0;
let width = 0;
for (const i of order) {
  const from = i > 0 && other[i - 1] >= 0 ? other[i - 1] : i;
  const to = i + 1 < n && other[i + 1] >= 0 ? other[i + 1] : i;
  other[i] = i;
  other[from] = to;
  other[to] = from;
  const wide = to - from + 1;
  if (heights[i] * wide > area || (heights[i] * wide === area && wide > width)) {
    area = heights[i] * wide;
    width = wide;
  }
}
console.log(area, width);
