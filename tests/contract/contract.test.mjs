// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The test of the tests: documents and answers made wrong on purpose must be found, right ones must pass.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerProblems, currentVersion, documentProblems, earlierVersion, schemaOf, sinceOf } from './contract.mjs';

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
