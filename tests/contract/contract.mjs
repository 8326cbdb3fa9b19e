// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What it means to keep Shopify's contract: a document that its schema accepts, and an answer that it could have given.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const tools = process.env.CONTRORDINE_CONTRACT_TOOLS;
if (!tools)
    throw new Error('CONTRORDINE_CONTRACT_TOOLS must name the folder that prepare.mjs filled');
const {
    buildClientSchema, getNamedType, getNullableType, getVariableValues, isAbstractType, isEnumType, isLeafType, isListType, isNonNullType,
    isObjectType, Kind, NoDeprecatedCustomRule, parse, print, TypeInfo, validate, visit, visitWithTypeInfo,
} = createRequire(join(tools, 'package.json'))('graphql');

/** The version that the program asks for, the one before, and what is to come. */
export const currentVersion = '2026-10';
export const earlierVersion = '2026-07';
export const nextVersion = 'unstable';

/** Shopify's schema of one API version. */
export function schemaOf(version) {
    const packed = readFileSync(join(tools, `admin_${version}.json.gz`));
    return buildClientSchema(JSON.parse(gunzipSync(packed).toString('utf8')).data);
}

/** The version from which on a document may be sent, as its "# Since: 2026-10" says; empty = always. */
export function sinceOf(document) {
    return /^# Since: (\d{4}-\d{2})\b/m.exec(document)?.[1] ?? '';
}

/** The name of a document's operation; empty for what is run in bulk, which has none. */
export function operationOf(document) {
    return parse(document).definitions.find(definition => definition.kind === Kind.OPERATION_DEFINITION).name?.value ?? '';
}

/** What a schema has against a document: what is wrong and what is deprecated. */
export function documentProblems(schema, document) {
    let parsed;
    try {
        parsed = parse(document);
    } catch (error) {
        return [error.message];
    }
    const wrong = validate(schema, parsed);
    const problems = wrong.length > 0 ? wrong : validate(schema, parsed, [NoDeprecatedCustomRule]);
    return problems.map(error => error.message);
}

const scalars = {
    ID: value => typeof value === 'string' && value !== '',
    String: value => typeof value === 'string',
    Boolean: value => typeof value === 'boolean',
    Int: value => Number.isInteger(value) && Math.abs(value) <= 0x7fffffff,
    Float: value => typeof value === 'number',
    Decimal: value => typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value),
    Money: value => typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value),
    UnsignedInt64: value => typeof value === 'string' && /^\d+$/.test(value),
    DateTime: value => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value),
    URL: value => typeof value === 'string' && URL.canParse(value),
    JSON: () => true,
};

function leafFits(type, value) {
    if (isEnumType(type))
        return typeof value === 'string' && type.getValue(value) !== undefined;
    const fits = scalars[type.name];
    return fits === undefined ? null : fits(value);
}

/** The one type an abstract value can have: from its __typename, or from its global id (gid://shopify/Order/1). */
function typeOfValue(schema, abstract, value) {
    const name = value.__typename ?? /^gid:\/\/shopify\/([A-Za-z]+)\//.exec(value.id ?? '')?.[1];
    return schema.getPossibleTypes(abstract).find(type => type.name === name);
}

/** The fields that a selection set asks of an object type, fragments unfolded: answer key → the selections it merges. */
function fieldsAsked(schema, fragments, type, selections, variables, asked = new Map()) {
    const included = selection => (selection.directives ?? []).every(directive => {
        const given = directive.arguments?.find(argument => argument.name.value === 'if')?.value;
        const holds = given?.kind === Kind.VARIABLE ? variables[given.name.value] : given?.value;
        return directive.name.value === 'include' ? holds : directive.name.value === 'skip' ? !holds : true;
    });
    const applies = condition => {
        const on = condition && schema.getType(condition.name.value);
        return !on || on === type || (isAbstractType(on) && schema.isSubType(on, type));
    };
    for (const selection of selections.filter(included)) {
        if (selection.kind === Kind.FIELD) {
            const key = (selection.alias ?? selection.name).value;
            asked.set(key, [...(asked.get(key) ?? []), selection]);
            continue;
        }
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        if (applies(fragment.typeCondition))
            fieldsAsked(schema, fragments, type, fragment.selectionSet.selections, variables, asked);
    }
    return asked;
}

/**
 * What Shopify could not have answered so: a type, a null, an enum word or a field that its schema does not allow there.
 * `answer` is the body as it came; one without data must name its errors.
 */
export function answerProblems(schema, document, variables, answer) {
    const problems = [];
    const parsed = parse(document);
    const operation = parsed.definitions.find(definition => definition.kind === Kind.OPERATION_DEFINITION);
    const fragments = new Map(parsed.definitions.filter(definition => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map(definition => [definition.name.value, definition]));
    const given = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
    for (const error of given.errors ?? [])
        problems.push(`variables: ${error.message}`);
    const values = given.coerced ?? {};

    const check = (type, value, selections, path) => {
        if (isNonNullType(type)) {
            if (value === null || value === undefined)
                problems.push(`${path}: null where the schema promises ${type}`);
            else
                check(type.ofType, value, selections, path);
        } else if (value === null) {
            return;
        } else if (isListType(type)) {
            if (!Array.isArray(value))
                problems.push(`${path}: not a list`);
            else
                value.forEach((one, index) => check(type.ofType, one, selections, `${path}[${index}]`));
        } else if (isLeafType(type)) {
            const fits = leafFits(type, value);
            if (fits === null)
                problems.push(`${path}: nobody has said how a ${type.name} looks`);
            else if (!fits)
                problems.push(`${path}: ${JSON.stringify(value)} is no ${type.name}`);
        } else if (typeof value !== 'object' || Array.isArray(value)) {
            problems.push(`${path}: not an object`);
        } else {
            checkObject(type, value, selections, path);
        }
    };

    const checkObject = (declared, value, selections, path) => {
        let type = declared;
        if (isAbstractType(type)) {
            type = typeOfValue(schema, type, value);
            if (!type) {
                // Asked for by fragments of other types, an object answers with nothing at all.
                if (Object.keys(value).length > 0)
                    problems.push(`${path}: which type of ${declared} this is cannot be told`);
                return;
            }
        }
        if (!isObjectType(type))
            throw new Error(`${path}: ${type} is no object type`);
        const asked = fieldsAsked(schema, fragments, type, selections, values);
        for (const key of Object.keys(value)) {
            if (!asked.has(key))
                problems.push(`${path}.${key}: not asked for`);
        }
        for (const [key, fields] of asked) {
            const name = fields[0].name.value;
            if (name === '__typename')
                continue;
            if (!(key in value)) {
                problems.push(`${path}.${key}: asked for and missing`);
                continue;
            }
            const merged = fields.flatMap(field => field.selectionSet?.selections ?? []);
            check(type.getFields()[name].type, value[key], merged, `${path}.${key}`);
        }
    };

    if (answer.errors !== undefined) {
        const readable = Array.isArray(answer.errors) && answer.errors.length > 0
            && answer.errors.every(error => typeof error.message === 'string');
        if (!readable)
            problems.push('errors: must be a list of objects with a message');
    }
    if (answer.data === undefined || answer.data === null) {
        if (answer.errors === undefined)
            problems.push('data: missing, and no error says why');
        return problems;
    }
    const root = operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
    checkObject(root, answer.data, operation.selectionSet.selections, 'data');
    return problems;
}

const isConnection = type => getNamedType(type).name.endsWith('Connection');

/**
 * What a bulk operation would not run: a document may ask for any number of things, one run in bulk keeps to rules of its
 * own (shopify.dev/docs/api/usage/bulk-operations/queries#operation-restrictions).
 */
export function bulkProblems(schema, document) {
    const problems = [];
    const parsed = parse(document);
    const types = new TypeInfo(schema);
    const open = []; // fields we are in: whether each is a connection or a list
    let connections = 0;
    if (parsed.definitions.length !== 1 || parsed.definitions[0].operation !== 'query')
        problems.push('one query and nothing else');
    if ((parsed.definitions[0].variableDefinitions ?? []).length > 0)
        problems.push('no variables');
    visit(parsed, visitWithTypeInfo(types, {
        Field: {
            enter(node) {
                const name = node.name.value;
                const type = types.getType();
                const connection = type && isConnection(type);
                const list = type && !connection && isListType(getNullableType(type)) && name !== 'edges';
                if (open.length === 0 && !connection)
                    problems.push(`${name}: only connections at the top`);
                if (connection) {
                    ++connections;
                    if (open.some(one => one.list))
                        problems.push(`${name}: a connection within a list`);
                    if (open.filter(one => one.connection).length >= 3)
                        problems.push(`${name}: nested too deep`);
                    if (node.selectionSet.selections.some(one => one.name.value !== 'edges'))
                        problems.push(`${name}: only edges may be asked of a connection`);
                }
                if (node.arguments.some(one => ['first', 'last', 'after', 'before'].includes(one.name.value)))
                    problems.push(`${name}: everything is read, there are no pages`);
                if (name === 'node' && !node.selectionSet.selections.some(one => one.name?.value === 'id'))
                    problems.push('a node must be asked for its id');
                open.push({ connection, list });
            },
            leave() {
                open.pop();
            },
        },
    }));
    if (connections < 1 || connections > 5)
        problems.push(`${connections} connections, of 1 to 5`);
    return problems;
}

/** The node that a connection field asks for. */
const nodeOf = field => field.selectionSet.selections[0].selectionSet.selections.find(one => one.name.value === 'node');

/** What could not stand in the file that a bulk operation writes for a document. `lines` are its objects. */
export function bulkLineProblems(schema, document, lines) {
    const problems = [];
    const [top] = parse(document).definitions[0].selectionSet.selections;
    const selections = nodeOf(top).selectionSet.selections;
    const asked = new Map(); // type → selections of its line
    const child = one => one.selectionSet && one.selectionSet.selections.some(part => part.name.value === 'edges');
    asked.set('Order', selections.filter(one => !child(one)));
    for (const one of selections.filter(child)) {
        const connection = getNamedType(schema.getType('Order').getFields()[one.name.value].type);
        asked.set(getNamedType(connection.getFields().nodes.type).name, nodeOf(one).selectionSet.selections);
    }
    for (const line of lines) {
        const { __parentId: parent, ...object } = line;
        const type = /^gid:\/\/shopify\/([A-Za-z]+)\/\d+$/.exec(object.id ?? '')?.[1];
        if (!asked.has(type) || (type === 'Order') !== (parent === undefined)) {
            problems.push(`a line that does not belong there: ${object.id}, parent ${parent}`);
            continue;
        }
        const text = `{ node(id: "x") { ... on ${type} { ${asked.get(type).map(print).join(' ')} } } }`;
        problems.push(...answerProblems(schema, text, {}, { data: { node: object } }));
    }
    return problems;
}

/** All that is asked of an order, as paths; how lists are cut into pages does not count. */
export function factsAsked(document) {
    const parsed = parse(document);
    const fragments = new Map(parsed.definitions.filter(definition => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map(definition => [definition.name.value, definition]));
    const paths = new Set();
    const walk = (selections, path) => {
        for (const one of selections) {
            if (one.kind !== Kind.FIELD) {
                walk((one.kind === Kind.FRAGMENT_SPREAD ? fragments.get(one.name.value) : one).selectionSet.selections, path);
            } else if (one.name.value === 'pageInfo') {
                continue;
            } else if (['nodes', 'edges', 'node'].includes(one.name.value)) {
                walk(one.selectionSet.selections, path);
            } else if (one.selectionSet) {
                walk(one.selectionSet.selections, [...path, one.name.value]);
            } else {
                paths.add([...path, one.name.value].join('.'));
            }
        }
    };
    const operation = parsed.definitions.find(definition => definition.kind === Kind.OPERATION_DEFINITION);
    for (const top of operation.selectionSet.selections)
        walk(top.selectionSet.selections, []);
    return paths;
}
