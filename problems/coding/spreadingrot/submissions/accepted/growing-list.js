// The list of bad apples grows while it is walked through. O(nm).
const [size, ...rows] = require("fs").readFileSync(0, "utf8").trimEnd().split("\n");
const width = Number(size.split(" ")[1]) + 1;
const edge = ".".repeat(width);
const tray = [...(edge + rows.map((row) => row + ".").join("") + edge)];
const bad = [];
const hour = [];
tray.forEach((apple, place) => {
  if (apple === "x") {
    bad.push(place);
    hour.push(0);
  }
});
for (let at = 0; at < bad.length; at++) {
  for (const near of [bad[at] - width, bad[at] - 1, bad[at] + 1, bad[at] + width]) {
    if (tray[near] !== "o") continue;
    tray[near] = "x";
    bad.push(near);
    hour.push(hour[at] + 1);
  }
}
console.log(hour.length > 0 ? hour[hour.length - 1] : 0, tray.filter((apple) => apple === "o").length);
