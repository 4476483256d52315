/**
 * Writes src/local/boundary/signatures.generated.json: every class of the official Apps Script types
 * with its members and their parameters, so that the emulator can judge calls as Google does.
 * Run it after updating @types/google-apps-script; a test compares the file with a fresh run.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const typesFolder = join(root, 'node_modules/@types/google-apps-script');
const target = join(root, 'src/local/boundary/signatures.generated.json');

const KEYWORDS = { string: 'string', number: 'number', boolean: 'boolean', null: 'null' };
const NAMED = {
  Integer: 'integer',
  Byte: 'integer',
  Char: 'string',
  Date: 'date',
  String: 'string',
};

/** Qualified name of a type reference or declaration, e.g. `Spreadsheet.Range`. */
function entityName(node) {
  return node.type === 'TsQualifiedName'
    ? `${entityName(node.left)}.${node.right.value}`
    : node.value;
}

/** All declarations of the type files: `{namespace: {class: {kind, members, bases}}}` and the globals. */
function readDeclarations() {
  const namespaces = new Map();
  const globals = new Map();
  const files = readdirSync(typesFolder).filter((name) =>
    /^google-apps-script\..*\.d\.ts$/.test(name),
  );
  for (const file of files.sort()) {
    const text = readFileSync(join(typesFolder, file), 'utf8');
    for (const statement of parseSync(text, { syntax: 'typescript', dts: true }).body) {
      if (statement.type === 'TsModuleDeclaration') readModule(statement, namespaces);
      if (statement.type === 'VariableDeclaration') readGlobal(statement, globals);
    }
  }
  return { namespaces, globals };
}

function readGlobal(statement, globals) {
  const [{ id }] = statement.declarations;
  const type = id.typeAnnotation.typeAnnotation;
  if (type.type !== 'TsTypeReference') return;
  const name = entityName(type.typeName);
  if (name.startsWith('GoogleAppsScript.')) {
    globals.set(id.value, name.slice('GoogleAppsScript.'.length));
  }
}

function readModule(module, namespaces) {
  for (const inner of module.body.body) {
    const declaration = inner.type === 'ExportDeclaration' ? inner.declaration : inner;
    if (declaration.type !== 'TsModuleDeclaration') continue;
    const name = declaration.id.value;
    const classes = namespaces.get(name) ?? new Map();
    namespaces.set(name, classes);
    for (const node of declaration.body.body) {
      readClass(node.type === 'ExportDeclaration' ? node.declaration : node, classes);
    }
  }
}

function readClass(node, classes) {
  if (node.type === 'TsEnumDeclaration') {
    classes.set(node.id.value, { kind: 'enum', members: node.members, bases: [] });
  } else if (node.type === 'TsInterfaceDeclaration') {
    const known = classes.get(node.id.value)?.members ?? [];
    const members = [...known, ...node.body.body];
    const hasMethods = members.some((member) => member.type === 'TsMethodSignature');
    classes.set(node.id.value, {
      kind: hasMethods ? 'class' : 'object',
      members,
      bases: node.extends.map((base) => base.expression),
    });
  } else if (node.type === 'TsTypeAliasDeclaration') {
    classes.set(node.id.value, {
      kind: 'alias',
      alias: node.typeAnnotation,
      members: [],
      bases: [],
    });
  }
}

const { namespaces, globals } = readDeclarations();

/** The global whose type has its own name speaks for its namespace in Google's messages. */
const serviceOf = new Map();
for (const [name, type] of globals) {
  const [space] = type.split('.');
  const speaks = type === `${space}.${name}` && space !== 'Base';
  if (speaks && (!serviceOf.has(space) || name === space)) serviceOf.set(space, name);
}

/** Google's name of a class: `Spreadsheet.Range` → `SpreadsheetApp.Range`. */
function googleName(space, name) {
  if (globals.get(name) === `${space}.${name}` && space !== 'Utilities') return name;
  const service = serviceOf.get(space) ?? space;
  return service === name ? name : `${service}.${name}`;
}

function findClass(reference, space) {
  const parts = reference.split('.');
  const name = parts.at(-1);
  const home = parts.length > 1 ? parts.at(-2) : space;
  const found = namespaces.get(home)?.get(name);
  return found && { home, name, found };
}

function referenceKind(reference, space) {
  const hit = findClass(reference, space);
  if (!hit) return NAMED[reference.split('.').at(-1)] ?? 'any';
  const { home, name, found } = hit;
  if (home === 'Base' && name === 'Date') return 'date';
  if (found.kind === 'alias') return typeKind(found.alias, home);
  if (found.kind === 'object') return 'object';
  return found.kind === 'enum' ? `enum:${googleName(home, name)}` : googleName(home, name);
}

/** A parameter's type in short, e.g. `string|null`, `integer`, `any[][]`, `enum:SpreadsheetApp.BorderStyle`. */
function typeKind(type, space) {
  switch (type.type) {
    case 'TsKeywordType':
      return KEYWORDS[type.kind] ?? (type.kind === 'undefined' ? 'null' : 'any');
    case 'TsArrayType':
      return arrayKind(typeKind(type.elemType, space));
    case 'TsUnionType':
      return [...new Set(type.types.map((part) => typeKind(part, space)))].join('|');
    case 'TsParenthesizedType':
      return typeKind(type.typeAnnotation, space);
    case 'TsLiteralType':
      return literalKind(type.literal);
    case 'TsTypeLiteral':
      return 'object';
    case 'TsFunctionType':
      return 'function';
    case 'TsTypeReference': {
      const name = entityName(type.typeName);
      const element = name === 'Array' && type.typeParams?.params[0];
      return element ? arrayKind(typeKind(element, space)) : referenceKind(name, space);
    }
    default:
      return 'any';
  }
}

function arrayKind(element) {
  return element.includes('|') ? 'any[]' : `${element}[]`;
}

function literalKind(literal) {
  return (
    { StringLiteral: 'string', NumericLiteral: 'number', BooleanLiteral: 'boolean' }[
      literal.type
    ] ?? 'any'
  );
}

function parameterKind(parameter, space) {
  if (parameter.type === 'RestElement') return '...any';
  const annotation = parameter.typeAnnotation?.typeAnnotation;
  const kind = annotation ? typeKind(annotation, space) : 'any';
  return parameter.optional ? `${kind}?` : kind;
}

/** Members of a class with those it inherits: methods by overload, other members as `=`. */
function membersOf(space, name, into = {}) {
  const { members, bases } = namespaces.get(space).get(name);
  for (const base of bases) {
    const hit = findClass(
      base.type === 'MemberExpression'
        ? `${base.object.property?.value ?? base.object.value}.${base.property.value}`
        : base.value,
      space,
    );
    if (hit) membersOf(hit.home, hit.name, into);
  }
  const own = Object.create(null);
  for (const member of members) {
    const key = member.key?.value ?? member.id?.value;
    if (key === undefined) continue;
    if (member.type === 'TsMethodSignature') {
      own[key] = [
        ...(own[key] ?? []),
        member.params.map((one) => parameterKind(one, space)).join(','),
      ];
    } else own[key] = '=';
  }
  return Object.assign(into, own);
}

/** The whole catalogue, sorted, one class a line. */
export function signaturesText() {
  const classes = Object.create(null);
  for (const [space, found] of namespaces) {
    for (const [name, { kind }] of found) {
      if (kind === 'class' || kind === 'enum')
        classes[googleName(space, name)] = membersOf(space, name);
      else if (globals.get(name) === `${space}.${name}`) classes[name] = membersOf(space, name);
    }
  }
  const lines = Object.keys(classes)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${JSON.stringify(classes[name])}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--print')) process.stdout.write(signaturesText());
  else writeFileSync(target, signaturesText());
}
