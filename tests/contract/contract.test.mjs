// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The test of the tests: documents and answers made wrong on purpose must be found, right ones must pass.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
    answerProblems, bulkLineProblems, bulkProblems, currentVersion, documentProblems, earlierVersion, factsAsked, schemaOf, sinceOf,
} from './contract.mjs';

const schema = schemaOf(currentVersion);
const earlier = schemaOf(earlierVersion);

const wrongDocuments = {
    'a field that does not exist': 'query { order(id: "1") { id cancelable } }',
    'a field that is deprecated': 'query { order(id: "1") { totalPrice } }',
    'an argument that is deprecated': 'mutation { orderCancel(orderId: "1", reason: OTHER, restock: true, refund: true) { job { id } } }',
    'an enum word that does not exist': 'mutation { orderCancel(orderId: "1", reason: REGRET, restock: true) { job { id } } }',
    'an argument left out': 'mutation { orderCancel(orderId: "1", restock: true) { job { id } } }',
    'a variable of another type': 'query($id: String!) { order(id: $id) { id } }',
    'a syntax error': 'query { order(id: "1") { id }',
};
for (const [what, document] of Object.entries(wrongDocuments))
    test(`found: ${what}`, () => assert.notDeepEqual(documentProblems(schema, document), []));

test('what came with a version is wrong in the one before', () => {
    const document = '# Since: 2026-10.\nquery { node(id: "1") { ... on OrderCancelJobResult { status } } }';
    assert.equal(sinceOf(document), '2026-10');
    assert.deepEqual(documentProblems(schema, document), []);
    assert.notDeepEqual(documentProblems(earlier, document), []);
});

const document = `query($id: ID!, $withNote: Boolean = true) {
  order(id: $id) {
    ...Facts
    cancelledAt
    note @include(if: $withNote)
    paid: totalReceivedSet { presentmentMoney { amount currencyCode } }
  }
  node(id: $id) { id ... on Order { tags } ... on Refund { note } }
}
fragment Facts on Order { id displayFulfillmentStatus lineItems(first: 2) { nodes { quantity } } }`;

const right = () => ({
    data: {
        order: {
            id: 'gid://shopify/Order/1',
            displayFulfillmentStatus: 'UNFULFILLED',
            lineItems: { nodes: [{ quantity: 1 }] },
            cancelledAt: null,
            note: null,
            paid: { presentmentMoney: { amount: '12.30', currencyCode: 'EUR' } },
        },
        node: { id: 'gid://shopify/Order/1', tags: ['a'] },
    },
});
const ask = answer => answerProblems(schema, document, { id: 'gid://shopify/Order/1' }, answer);

test('a right document and a right answer pass', () => {
    assert.deepEqual(documentProblems(schema, document), []);
    assert.deepEqual(ask(right()), []);
    assert.deepEqual(ask({ data: null, errors: [{ message: 'Throttled' }] }), []);
});

const lies = {
    'null where a value is promised': answer => { answer.data.order.displayFulfillmentStatus = null; },
    'an enum word that does not exist': answer => { answer.data.order.displayFulfillmentStatus = 'AWAITING_ROBOT'; },
    'an amount that is a number': answer => { answer.data.order.paid.presentmentMoney.amount = 12.3; },
    'an amount with a comma': answer => { answer.data.order.paid.presentmentMoney.amount = '12,30'; },
    'a currency that does not exist': answer => { answer.data.order.paid.presentmentMoney.currencyCode = 'EURO'; },
    'a number that is a text': answer => { answer.data.order.lineItems.nodes[0].quantity = '1'; },
    'a time without a zone': answer => { answer.data.order.cancelledAt = '2026-11-24T10:00:00'; },
    'a list that is none': answer => { answer.data.order.lineItems.nodes = {}; },
    'a field left out': answer => { delete answer.data.order.cancelledAt; },
    'a field nobody asked for': answer => { answer.data.order.email = 'someone@example.com'; },
    'a field of another type': answer => { answer.data.node.note = 'x'; },
    'an id that tells no type': answer => { answer.data.node.id = '1'; },
    'nothing, and no error': answer => { delete answer.data; },
    'an error without words': answer => { answer.errors = ['Throttled']; },
};
for (const [what, lie] of Object.entries(lies)) {
    test(`found: ${what}`, () => {
        const answer = right();
        lie(answer);
        assert.notDeepEqual(ask(answer), []);
    });
}

test('found: variables that the document does not take', () => {
    assert.notDeepEqual(answerProblems(schema, document, {}, right()), []);
    assert.notDeepEqual(answerProblems(schema, document, { id: 1.5 }, right()), []);
});

const bulkDocument = '{ orders { edges { node { id tags fulfillments { id status } lineItems { edges { node { id quantity } } } } } } }';
test('a right bulk document passes', () => {
    assert.deepEqual(documentProblems(schema, bulkDocument), []);
    assert.deepEqual(bulkProblems(schema, bulkDocument), []);
});
const wrongInBulk = {
    'nodes instead of edges': '{ orders { nodes { id } } }',
    'a connection within a list': '{ orders { edges { node { id refunds { id refundLineItems { edges { node { quantity } } } } } } } }',
    'pages': '{ orders(first: 10) { edges { node { id } } } }',
    'a node without its id': '{ orders { edges { node { name } } } }',
    'no connection at the top': '{ shop { id } }',
    'a mutation': 'mutation { orderClose(input: { id: "1" }) { order { id } } }',
};
for (const [what, wrong] of Object.entries(wrongInBulk))
    test(`found in bulk: ${what}`, () => assert.notDeepEqual(bulkProblems(schema, wrong), []));

const bulkLines = () => [
    { id: 'gid://shopify/Order/1', tags: [], fulfillments: [{ id: 'gid://shopify/Fulfillment/1', status: 'SUCCESS' }] },
    { id: 'gid://shopify/LineItem/2', quantity: 1, __parentId: 'gid://shopify/Order/1' },
];
test('right bulk lines pass', () => assert.deepEqual(bulkLineProblems(schema, bulkDocument, bulkLines()), []));
const wrongLines = {
    'a child without its order': lines => { delete lines[1].__parentId; },
    'an order with a parent': lines => { lines[0].__parentId = 'gid://shopify/Shop/1'; },
    'a type nobody asked for': lines => { lines[1].id = 'gid://shopify/Refund/2'; },
    'a field of another type': lines => { lines[1].quantity = '1'; },
    'a field left out': lines => { delete lines[0].tags; },
    'a child that stayed in its order': lines => { lines[0].lineItems = []; },
};
for (const [what, lie] of Object.entries(wrongLines)) {
    test(`found in a bulk line: ${what}`, () => {
        const lines = bulkLines();
        lie(lines);
        assert.notDeepEqual(bulkLineProblems(schema, bulkDocument, lines), []);
    });
}

test('what is asked of an order does not depend on its pages', () => {
    const page = 'query($n: Int) { orders(first: $n) { pageInfo { hasNextPage } nodes { ...F } } } fragment F on Order { id lineItems(first: 2) { pageInfo { endCursor } nodes { sku } } }';
    assert.deepEqual([...factsAsked(page)].sort(), ['id', 'lineItems.sku']);
    assert.deepEqual([...factsAsked(bulkDocument)].sort(), ['fulfillments.id', 'fulfillments.status', 'id', 'lineItems.id', 'lineItems.quantity', 'tags']);
});
