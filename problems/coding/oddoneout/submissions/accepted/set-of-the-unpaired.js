// A Set of the numbers seen an odd number of times, as text. O(n) expected, and O(n) memory.
const [, line] = require("fs").readFileSync(0, "utf8").split("\n");
const numbers = line.split(" ");
const unpaired = new Set();
for (const number of numbers) if (!unpaired.delete(number)) unpaired.add(number);
const [lonely] = unpaired;
console.log(lonely, numbers.lastIndexOf(lonely) + 1);
