// The same from the other end: offers by their first day, the next compatible one by binary search. O(n log n).
const [n, ...numbers] = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const offers = [];
for (let i = 0; i < 3 * n; i += 3) offers.push(numbers.slice(i, i + 3));
offers.sort((one, other) => one[0] - other[0]);
const sum = new Array(n + 1).fill(0);
const jobs = new Array(n + 1).fill(0);
for (let i = n - 1; i >= 0; i--) {
  const [, last, pay] = offers[i];
  let low = i + 1;
  let high = n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offers[middle][0] <= last) low = middle + 1;
    else high = middle;
  }
  const take = sum[low] + pay > sum[i + 1] || (sum[low] + pay === sum[i + 1] && jobs[low] + 1 < jobs[i + 1]);
  sum[i] = take ? sum[low] + pay : sum[i + 1];
  jobs[i] = take ? jobs[low] + 1 : jobs[i + 1];
}
console.log(sum[0], jobs[0]);
