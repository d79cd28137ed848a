// From the last day back: a stack of the days that are warmer than all between. O(n).
const [n, ...temperatures] = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const wait = new Array(n).fill(0);
const warmer = [];
for (let day = n - 1; day >= 0; day--) {
  while (warmer.length > 0 && temperatures[warmer[warmer.length - 1]] <= temperatures[day]) warmer.pop();
  if (warmer.length > 0) wait[day] = warmer[warmer.length - 1] - day;
  warmer.push(day);
}
console.log(wait.join(" "));
