// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

namespace contrordine
{

/// A strong identifier: ids of different things do not compare, hash or convert into each other.
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString value)
        : m_value(std::move(value))
    {
    }

    const QString &toString() const noexcept { return m_value; }
    bool isEmpty() const noexcept { return m_value.isEmpty(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_value < b.m_value; }
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    QString m_value;
};

/// The shop's order. With Shopify its global id ("gid://shopify/Order/…"), unique across shops; "import:<name>" when an
/// imported file had none.
using OrderId = Id<struct OrderIdTag>;
/// The order placed at the supplier's platform. With AliExpress the bare 14–17 digit number.
using SupplierOrderId = Id<struct SupplierOrderIdTag>;
/// One problem being handled; a UUID without braces.
using CaseId = Id<struct CaseIdTag>;
/// One irreversible request; a UUID without braces.
using ActionId = Id<struct ActionIdTag>;

} // namespace contrordine
