// Dijkstra's algorithm with a binary heap of its own. O((n + m) log m).
const [n, m, first, ...numbers] = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const lines = Array.from({ length: n + 1 }, () => []);
for (let i = 0; i < 3 * m; i += 3) lines[numbers[i]].push([numbers[i + 1], numbers[i + 2]]);
const heap = [];
function push(time, tower) {
  let at = heap.length;
  heap.push([time, tower]);
  while (at > 0 && heap[(at - 1) >> 1][0] > time) {
    heap[at] = heap[(at - 1) >> 1];
    at = (at - 1) >> 1;
  }
  heap[at] = [time, tower];
}
function pop() {
  const top = heap[0];
  const moved = heap.pop();
  if (heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1][0] < heap[child][0]) child++;
    if (heap[child][0] >= moved[0]) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = moved;
  return top;
}
const times = new Array(n + 1).fill(-1);
push(0, first);
while (heap.length > 0) {
  const [time, tower] = pop();
  if (times[tower] >= 0) continue;
  times[tower] = time;
  for (const [to, delay] of lines[tower]) if (times[to] < 0) push(time + delay, to);
}
times.shift();
const missing = times.filter((time) => time < 0).length;
const last = times.reduce((a, b) => Math.max(a, b));
console.log(missing > 0 ? String(-missing) : `${last} ${times.indexOf(last) + 1}`);
