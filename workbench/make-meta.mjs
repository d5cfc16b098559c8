// Reads the object model's wire names out of office.js itself and writes meta.json: which classes
// there are, what their members are called on the wire, which events they have and by which number.
// The .debug.js is only read; what runs in the browser is the unmodified minified file.
//
//   node workbench/make-meta.mjs          writes meta.json
//   node workbench/make-meta.mjs --check  exit 1 if meta.json is not what this office.js says
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const source = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
const target = new URL('host/meta.json', import.meta.url);

const text = readFileSync(source, 'utf8');
const tree = ts.createSourceFile('excel-web.js', text, ts.ScriptTarget.ES2020, false);

/** name of a called function: `_createMethodObject` of `_createMethodObject(…)` */
const calledName = (node) =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : '';

function* walk(node) {
  yield node;
  const children = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* walk(child);
}

const literal = (node) => {
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  return node.kind === ts.SyntaxKind.TrueKeyword;
};

/** `Excel.Range` → Range */
const typeName = (node) => (ts.isPropertyAccessExpression(node) ? node.name.text : node.text);

/** `function () { return X; }` → X */
const returned = (fn) => fn.body.statements.find(ts.isReturnStatement)?.expression;

const lowerFirst = (name) => (name.startsWith('_') ? name : name[0].toLowerCase() + name.slice(1));

function readEvent(node) {
  const [, , name, info] = node.arguments;
  const part = (key) => info.properties.find((p) => p.name.text === key)?.initializer;
  const type = part('eventType');
  if (!type || !ts.isNumericLiteral(type)) return undefined;
  const register = [...walk(part('registerFunc'))].find(
    (n) => ts.isPropertyAccessExpression(n) && n.name.text.startsWith('_Register'),
  );
  const targetId = returned(part('getTargetIdFunc'));
  return [
    literal(name),
    {
      type: literal(type),
      ...(register ? { register: register.name.text } : {}),
      target: targetId.getText(tree).replace(/^_this\.|^OfficeExtension\.Constants\./, ''),
    },
  ];
}

/** What every Excel that we support has need not be told. */
const everywhere = (set, version) =>
  set === 'ExcelApi' && Number(version.split('.')[0]) === 1 && Number(version.split('.')[1]) <= 14;

/** `_throwIfApiNotSupported("Range.getDependents", _defaultApiSetName, "1.15", …)` */
function readSet(node) {
  const [member, set, version] = node.arguments;
  const name = literal(member).split('.')[1];
  const setName = ts.isStringLiteral(set) ? set.text : 'ExcelApi';
  return everywhere(setName, version.text) ? undefined : [name, [setName, version.text]];
}

/** What the first batch call in a function says about the member that holds it. */
function readMember(fn) {
  for (const node of walk(fn)) {
    const name = calledName(node);
    const args = node.arguments;
    if (name === '_createPropertyObject')
      return { kind: 'nav', wire: literal(args[2]), type: typeName(args[0]) };
    if (name === '_createMethodObject')
      return { kind: 'method', wire: literal(args[2]), returns: typeName(args[0]) };
    if (name === '_createIndexerObject')
      return { kind: 'method', wire: 'GetItem', returns: typeName(args[0]) };
    if (name === '_invokeMethod') return { kind: 'method', wire: literal(args[1]) };
  }
  return undefined;
}

function readClass(iife) {
  const meta = { scalars: {}, nav: {}, methods: {}, events: {} };
  const since = {};
  const lists = {};
  for (const node of walk(iife)) {
    if (ts.isNewExpression(node) && typeName(node.expression) === 'GenericEventHandlers') {
      const event = readEvent(node);
      if (event) meta.events[event[0]] = event[1];
    }
    if (calledName(node) === '_throwIfApiNotSupported') {
      const told = readSet(node);
      if (told) since[told[0]] = told[1];
    }
    if (ts.isCallExpression(node) && node.expression.getText?.(tree) === 'Object.defineProperty') {
      const [, key, descriptor] = node.arguments;
      const getter = descriptor.properties?.find((p) => p.name.text === 'get')?.initializer;
      if (!getter) continue;
      const value = returned(getter);
      if (value && ts.isArrayLiteralExpression(value))
        lists[key.text] = value.elements.map(literal);
      else if (key.text === '_className') meta.className = literal(value);
      else if (key.text === '_isCollection') meta.collection = true;
      else {
        const member = readMember(getter);
        if (member?.kind === 'nav') meta.nav[key.text] = { wire: member.wire, type: member.type };
      }
    }
    if (
      ts.isBinaryExpression(node) &&
      ts.isPropertyAccessExpression(node.left) &&
      ts.isFunctionExpression(node.right)
    ) {
      const name = node.left.name.text;
      const member = readMember(node.right);
      if (member?.kind === 'method') meta.methods[name] = member.wire;
      const child = [...walk(node.right)].find((n) => calledName(n) === '_createChildItemObject');
      if (child) meta.item = typeName(child.arguments[0]);
    }
  }
  const wires = lists._scalarPropertyOriginalNames ?? [];
  if (Object.keys(since).length > 0) meta.since = since;
  (lists._scalarPropertyNames ?? []).forEach((name, i) => (meta.scalars[name] = wires[i] ?? name));
  return meta;
}

const classes = {};
for (const node of walk(tree)) {
  if (!ts.isVariableDeclaration(node) || !node.initializer) continue;
  const call = ts.isParenthesizedExpression(node.initializer)
    ? node.initializer.expression
    : node.initializer;
  if (!ts.isCallExpression(call)) continue;
  const iife = ts.isParenthesizedExpression(call.expression)
    ? call.expression.expression
    : call.expression;
  if (!ts.isFunctionExpression(iife) || iife.parameters[0]?.name.text !== '_super') continue;
  const { className, ...meta } = readClass(iife);
  // FunctionResult<T> is the one generic class. Of two classes with one name the first is Excel's.
  if (className?.replace('<T>', '') !== node.name.text || classes[node.name.text]) continue;
  classes[node.name.text] = meta;
}

// What differs from the rule "lower the first letter" is all that the dispatcher has to know.
const short = (names) =>
  Object.fromEntries(
    Object.entries(names).map(([js, wire]) => [js, lowerFirst(wire) === js ? 0 : wire]),
  );
const out = Object.entries(classes).map(([name, meta]) => {
  const { scalars, methods, ...rest } = meta;
  return `  ${JSON.stringify(name)}: ${JSON.stringify({ scalars: short(scalars), methods: short(methods), ...rest })}`;
});
const json = `{\n${out.join(',\n')}\n}\n`;

const count = (key) => Object.values(classes).reduce((n, c) => n + Object.keys(c[key]).length, 0);
console.log(
  `${out.length} classes, ${count('scalars')} scalars, ${count('nav')} navigation properties, ` +
    `${count('methods')} methods, ${count('events')} events`,
);
if (!process.argv.includes('--check')) writeFileSync(target, json);
else if (readFileSync(target, 'utf8') !== json) {
  console.error('meta.json does not fit the installed office.js: run node workbench/make-meta.mjs');
  process.exitCode = 1;
}
