// What in a script (standard input) an engine of 2018 can't run, as a JSON list of faults.
//
// acorn finds syntax that is no ES5. What a script calls is another matter: NEWER has names
// with the Chromium version that brought them. One of them is let through where a test in the
// same function asks for it first, as in `if (image.decode) { image.decode(); }`.
import { readFileSync } from "node:fs";
import { parse } from "acorn";

const OLDEST = 53; // LG's webOS of 2018 and 2019, the oldest that is sold as a screen

const NEWER = {
  // arrays, strings, objects
  at: 92, flat: 69, flatMap: 69, findLast: 97, findLastIndex: 97, toReversed: 110, toSorted: 110,
  toSpliced: 110, padStart: 57, padEnd: 57, trimStart: 66, trimEnd: 66, matchAll: 73,
  replaceAll: 85, isWellFormed: 111, entries: 54, values: 54, fromEntries: 73, hasOwn: 93,
  groupBy: 117, getOwnPropertyDescriptors: 54, allSettled: 76, any: 85, finally: 63,
  withResolvers: 119, formatToParts: 57, formatRange: 76,
  // the window
  AbortController: 66, BigInt: 67, CompressionStream: 80, FinalizationRegistry: 84,
  ResizeObserver: 64, WeakRef: 84, cookieStore: 87, globalThis: 71, navigation: 102,
  queueMicrotask: 71, reportError: 95, scheduler: 94, structuredClone: 98, trustedTypes: 83,
  visualViewport: 61,
  // documents and elements
  append: 54, prepend: 54, before: 54, after: 54, replaceWith: 54, replaceChildren: 86,
  toggleAttribute: 69, getAttributeNames: 61, getAnimations: 84, decode: 64, setHTML: 105,
  showPopover: 114, startViewTransition: 111, checkVisibility: 105, inert: 102,
  // the navigator
  clipboard: 66, connection: 61, locks: 69, share: 89, storage: 55, userAgentData: 90,
  wakeLock: 84,
};

// Old enough, but not to be had everywhere: on plain http, in ES5, or where nobody can answer.
const ELSEWHERE = new Set(["alert", "caches", "confirm", "crypto", "fetch", "includes", "isSecureContext", "prompt", "serviceWorker"]);
const ES6 = new Set(["Map", "Promise", "Proxy", "Reflect", "Set", "Symbol", "WeakMap", "WeakSet"]);

const faults = [];
const own = new Set();
try {
  const tree = parse(readFileSync(0, "utf8"), { ecmaVersion: 5, locations: true });
  declared(tree);
  look(tree, []);
} catch (error) {
  faults.push(`no ES5: ${error.message}`);
}
process.stdout.write(JSON.stringify(faults));

function denied(name) {
  return ELSEWHERE.has(name) || ES6.has(name) || (Object.hasOwn(NEWER, name) && NEWER[name] > OLDEST);
}

function declared(node) {
  for (const id of [node.id, ...(node.params ?? [])]) if (id) own.add(id.name);
  children(node).forEach(declared);
}

function look(node, above) {
  const name = asked(node, above.at(-1));
  if (denied(name) && !tested(name, above)) faults.push(`line ${node.loc.start.line}: ${name}`);
  children(node).forEach((child) => look(child, [...above, node]));
}

// The name that a node asks somebody else for: `x.name`, `x["name"]`, or a bare `name`.
function asked(node, parent) {
  if (node.type === "MemberExpression") {
    return node.computed ? node.property.value : node.property.name;
  }
  if (node.type !== "Identifier" || own.has(node.name)) return null;
  const isPart = parent.type === "MemberExpression" && !parent.computed && parent.property === node;
  const isKey = parent.type === "Property" && parent.key === node;
  return isPart || isKey ? null : node.name;
}

function tested(name, above) {
  const whole = above.findLast((node) => /Function|Program/.test(node.type));
  return tests(whole).some((test) => mentions(test, name));
}

function tests(node) {
  const here = { IfStatement: node.test, ConditionalExpression: node.test, LogicalExpression: node.left };
  const inner = children(node).filter((child) => !/Function/.test(child.type));
  return [...(here[node.type] ? [here[node.type]] : []), ...inner.flatMap(tests)];
}

function mentions(node, name) {
  return node.name === name || node.value === name || children(node).some((each) => mentions(each, name));
}

function children(node) {
  return Object.values(node)
    .flat()
    .filter((each) => each && typeof each.type === "string");
}
