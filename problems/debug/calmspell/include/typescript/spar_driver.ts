// @ts-nocheck
export {};
// SPDX-License-Identifier: MIT
// What every generated main file needs: a reader of parameters, a writer of results, and the guard of stdout.
//
// Parameters stand on stdin, one JSON value a line. Results go to descriptor 1 by a function that this module keeps for
// itself; process.stdout, console and writes to descriptor 1 go to stderr from before the candidate's code is loaded.
// (Node cannot copy a descriptor or point it elsewhere.) Input that does not fit the signature ends the program with
// code 3, a result that cannot be written (a cyclic list) with code 4.
//
// Types are named as in signature.yaml, "int[][]"; long is a BigInt. CommonJS, no package.
const fs = require("fs");
const path = require("path");
const Module = require("module");

const OURS = ["main", "spar", "spar_driver"];
const writeResult = guardStdout();

class BadInput extends Error {}
class BadResult extends Error {}

function guardStdout() {
  const write = fs.writeSync;
  const elsewhere = (target) => (target === 1 || target === "/dev/stdout" ? 2 : target);
  for (const name of ["write", "writeSync", "writev", "writevSync", "writeFile", "writeFileSync", "appendFile", "appendFileSync"]) {
    const original = fs[name];
    fs[name] = (target, ...rest) => original(elsewhere(target), ...rest);
  }
  Object.defineProperty(process, "stdout", { configurable: true, get: () => process.stderr });
  return (text) => {
    const bytes = Buffer.from(text, "utf8");
    for (let done = 0; done < bytes.length;) {
      try {
        done += write(1, bytes, done);
      } catch (error) {
        if (error.code !== "EAGAIN") throw error;
      }
    }
  };
}

// --- types ----------------------------------------------------------------------------------------------------------

const ALIASES = { graph: "int[][]", vector: "double[]", matrix: "double[][]" };

const TYPES = new Map();

function typeOf(text) {
  if (!TYPES.has(text)) TYPES.set(text, parseType(text));
  return TYPES.get(text);
}

// "(int, string)[]" → {name: "array", inner: [{name: "tuple", inner: [...]}]}
function parseType(text) {
  let at = 0;
  function read() {
    let type;
    if (text[at] === "(") {
      type = { name: "tuple", inner: [] };
      do {
        at++;
        while (text[at] === " ") at++;
        type.inner.push(read());
      } while (text[at] === ",");
      at++;
    } else {
      const word = /^[A-Za-z]+/.exec(text.slice(at))[0];
      at += word.length;
      type = ALIASES[word] ? parseType(ALIASES[word]) : { name: word, inner: [] };
    }
    while (text[at] === "[" || text[at] === "?") {
      type = { name: text[at] === "[" ? "array" : "optional", inner: [type] };
      at += type.name === "array" ? 2 : 1;
    }
    return type;
  }
  return read();
}

// --- values in ------------------------------------------------------------------------------------------------------

class Reader {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  need(condition, what) {
    if (!condition) throw new BadInput("at character " + this.at + ": " + what);
  }

  space() {
    while (this.at < this.text.length && " \t\r\n".includes(this.text[this.at])) this.at++;
  }

  next(wanted) {
    this.space();
    if (this.text[this.at] !== wanted) return false;
    this.at++;
    return true;
  }

  expect(wanted) {
    this.need(this.next(wanted), "expected '" + wanted + "'");
  }

  word(wanted) {
    this.space();
    if (!this.text.startsWith(wanted, this.at)) return false;
    this.at += wanted.length;
    return true;
  }

  end() {
    this.space();
    this.need(this.at === this.text.length, "more input than the signature has parameters");
  }

  list(each) {
    const values = [];
    this.expect("[");
    if (this.next("]")) return values;
    do values.push(each());
    while (this.next(","));
    this.expect("]");
    return values;
  }

  token(pattern, what) {
    this.space();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    this.need(found !== null, what);
    this.at += found[0].length;
    return found[0];
  }

  integer() {
    const value = Number(this.token(/-?\d+(?![\d.eE])/y, "expected a whole number"));
    this.need(value >= -2147483648 && value <= 2147483647, "the number does not fit into 32 bits");
    return value === 0 ? 0 : value;
  }

  long() {
    const value = BigInt(this.token(/-?\d+(?![\d.eE])/y, "expected a whole number"));
    this.need(BigInt.asIntN(64, value) === value, "the number does not fit into 64 bits");
    return value;
  }

  string() {
    this.space();
    this.need(this.text[this.at] === '"', "expected a string");
    let end = this.at + 1;
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === "\\" ? 2 : 1;
    let value;
    try {
      value = JSON.parse(this.text.slice(this.at, end + 1));
    } catch (error) {
      this.need(false, "not a string of JSON");
    }
    this.at = end + 1;
    this.need(!/[\ud800-\udfff]/u.test(value), "half of a surrogate pair");
    return value;
  }

  read(type) {
    switch (type.name) {
      case "int": return this.integer();
      case "long": return this.long();
      case "double":
        if (this.word("NaN")) return NaN;
        if (this.word("Infinity")) return Infinity;
        if (this.word("-Infinity")) return -Infinity;
        return Number(this.token(/-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w.])/y, "expected a number"));
      case "bool": {
        const truth = this.word("true");
        this.need(truth || this.word("false"), "expected true or false");
        return truth;
      }
      case "char": {
        const text = this.string();
        this.need(text.length === 1 && text.charCodeAt(0) < 128, "expected a string of one ASCII character");
        return text;
      }
      case "string": return this.string();
      case "array": return this.list(() => this.read(type.inner[0]));
      case "optional": return this.word("null") ? null : this.read(type.inner[0]);
      case "tuple": {
        let i = 0;
        const values = this.list(() => {
          this.need(i < type.inner.length, "more values than the tuple has");
          return this.read(type.inner[i++]);
        });
        this.need(i === type.inner.length, "fewer values than the tuple has");
        return values;
      }
      case "ListNode": return this.listNode();
      case "TreeNode": return this.treeNode();
      default: throw new BadInput("unknown type " + type.name);
    }
  }

  listNode() {
    if (this.word("null")) return null;
    const { ListNode } = require("./spar");
    return this.list(() => this.integer()).reduceRight((next, val) => new ListNode(val, next), null);
  }

  // Level order: after the root come the left and right children of the nodes so far, in their order.
  treeNode() {
    if (this.word("null")) return null;
    const { TreeNode } = require("./spar");
    const nodes = [];
    let count = 0;
    this.list(() => {
      const node = this.word("null") ? null : new TreeNode(this.integer());
      if (count > 0) {
        const parent = nodes[(count - 1) >> 1];
        this.need(parent !== undefined || node === null, "the tree has a node without a parent");
        if (parent !== undefined) parent[count % 2 === 1 ? "left" : "right"] = node;
      }
      count++;
      if (node !== null) nodes.push(node);
    });
    return nodes.length === 0 ? null : nodes[0];
  }
}

// --- values out -----------------------------------------------------------------------------------------------------

function listNodeText(head) {
  const seen = new Set();
  const values = [];
  for (let node = head; node !== null && node !== undefined; node = node.next) {
    if (seen.has(node)) throw new BadResult("the list has a cycle");
    seen.add(node);
    values.push(textOf(node.val, { name: "int" }));
  }
  return "[" + values.join(",") + "]";
}

function treeNodeText(root) {
  const seen = new Set();
  const values = [];
  const waiting = [root];
  let last = 0;
  for (let i = 0; i < waiting.length; i++) {
    const node = waiting[i];
    if (node === null || node === undefined) {
      values.push("null");
      continue;
    }
    if (seen.has(node)) throw new BadResult("a node is reached twice: this is not a tree");
    seen.add(node);
    values.push(textOf(node.val, { name: "int" }));
    last = values.length;
    waiting.push(node.left, node.right);
  }
  return "[" + values.slice(0, last).join(",") + "]";
}

function numberText(value, type) {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "Infinity" : "-Infinity";
  if (type.name !== "double") return Number.isInteger(value) ? BigInt(value).toString() : String(value);
  if (Object.is(value, -0)) return "-0.0";
  const text = String(value);
  return /^-?\d+$/.test(text) ? text + ".0" : text;
}

// The JSON text of a value; what does not fit the declared type is written as it is: the comparison will say so.
function textOf(value, type) {
  if (type.name === "ListNode") return listNodeText(value);
  if (type.name === "TreeNode") return treeNodeText(value);
  if (value === null || value === undefined) return "null";
  const inner = type.inner || [];
  if (type.name === "optional") return textOf(value, inner[0]);
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "number") return numberText(value, type);
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "object" && typeof value[Symbol.iterator] === "function") {
    const element = (i) => (type.name === "tuple" ? inner[i] : inner[0]) || { name: "" };
    return "[" + Array.from(value, (each, i) => textOf(each, element(i))).join(",") + "]";
  }
  if (typeof value.then === "function") throw new BadResult("a Promise was returned");
  throw new BadResult("a value of type " + typeof value + " was returned");
}

// --- the run --------------------------------------------------------------------------------------------------------

// solution.js, else the only other file beside the driver, else the one that speaks of `name`. What a file declares at
// its top is found whether it is exported or not.
function candidate(name) {
  const isOther = (file) => /\.c?js$/.test(file) && !OURS.includes(file.replace(/\.c?js$/, ""));
  let files = fs.readdirSync(__dirname).filter(isOther);
  if (files.includes("solution.js")) files = ["solution.js"];
  const read = (file) => fs.readFileSync(path.join(__dirname, file), "utf8");
  if (files.length > 1) files = files.filter((file) => new RegExp("\\b" + name + "\\b").test(read(file)));
  if (files.length !== 1) give("spar driver: no single file defines " + name, 1);
  const file = path.join(__dirname, files[0]);
  const text = read(files[0]).replace(/^#!.*/, "").replace(/^export\s+(?:default\s+)?(?=(?:function|class|const|let|var)\b)/gm, "");
  const made = new Module(file);
  made.filename = file;
  made.paths = Module._nodeModulePaths(__dirname);
  made._compile(text + "\n;if (typeof " + name + " !== 'undefined') module.exports." + name + " = " + name + ";", file);
  const found = made.exports[name] || (made.exports.default && made.exports.default[name]);
  if (typeof found !== "function") give("spar driver: " + files[0] + " defines no function or class " + name, 1);
  return found;
}

function give(message, code) {
  fs.writeSync(2, message + "\n");
  process.exit(code);
}

// The texts of the result: the returned value, the changed parameter, or both.
function results(call, values, signature) {
  const [types, returns, mutates] = signature;
  const returned = call(...values);
  const texts = returns === "void" ? [] : [textOf(returned, typeOf(returns))];
  if (mutates !== null) texts.push(textOf(values[mutates], typeOf(types[mutates])));
  return texts.length > 0 ? texts : ["null"];
}

function run(lines) {
  let text;
  try {
    text = lines(new Reader(fs.readFileSync(0, "utf8"))).map((line) => line + "\n").join("");
  } catch (problem) {
    if (problem instanceof BadInput) give("spar driver: bad input " + problem.message, 3);
    if (problem instanceof BadResult) give("spar driver: the result cannot be written: " + problem.message, 4);
    give(withoutOurFrames(problem), 1);
  }
  writeResult(text);
  process.exit(0);
}

function withoutOurFrames(problem) {
  if (!(problem instanceof Error) || typeof problem.stack !== "string") return "Uncaught " + String(problem);
  const ours = (line) => /^    at /.test(line) && /(?:spar_driver|main)\.js|\(?node:/.test(line);
  return problem.stack.split("\n").filter((line) => !ours(line)).join("\n").split(__dirname + path.sep).join("");
}

function runFunction(name, ...signature) {
  run((reader) => {
    const values = signature[0].map((type) => reader.read(typeOf(type)));
    reader.end();
    return results(candidate(name), values, signature);
  });
}

// `methods`: name in the input → [name in JavaScript, parameters, result, mutated].
function runClass(name, ownName, constructor, methods) {
  run((reader) => {
    const names = reader.list(() => reader.string());
    const made = { object: null, type: null, count: 0 };
    const texts = reader.list(() => {
      reader.need(made.count < names.length, "more argument lists than method names");
      return oneCall(reader, made, names[made.count++]);
    });
    reader.need(made.count === names.length, "fewer argument lists than method names");
    reader.end();
    return ["[" + texts.join(",") + "]"];
  });

  function oneCall(reader, made, method) {
    const known = method === name || Object.prototype.hasOwnProperty.call(methods, method);
    reader.need(known, "unknown method " + method);
    const types = method === name ? constructor : methods[method][1];
    let i = 0;
    const values = reader.list(() => {
      reader.need(i < types.length, "too many arguments");
      return reader.read(typeOf(types[i++]));
    });
    reader.need(i === types.length, "too few arguments");
    if (method === name) {
      made.type = made.type || candidate(ownName);
      made.object = new made.type(...values);
      return "null";
    }
    reader.need(made.object !== null, "the first call must be the constructor");
    const [attribute, ...signature] = methods[method];
    if (typeof made.object[attribute] !== "function")
      give("spar driver: " + ownName + " has no method " + attribute, 1);
    const parts = results((...args) => made.object[attribute](...args), values, signature);
    return parts.length === 1 ? parts[0] : "[" + parts.join(",") + "]";
  }
}

module.exports = { runFunction, runClass };
