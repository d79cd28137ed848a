// The change of the number of rooms at every moment, in a Map. O(n log n).
const [, ...numbers] = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const changes = new Map();
numbers.forEach((time, i) => changes.set(time, (changes.get(time) || 0) + (i % 2 === 0 ? 1 : -1)));
let [rooms, most, minutes, previous] = [0, 0, 0, 0];
for (const [time, change] of [...changes].sort((one, other) => one[0] - other[0])) {
  if (rooms > 0) minutes += time - previous;
  rooms += change;
  most = Math.max(most, rooms);
  previous = time;
}
console.log(most, minutes);
