// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/columnchooser.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int chosenItself = -1; // the merchant's own columns

QString fieldName(const QString &field)
{
    if (field == u"order")
        return ColumnChooser::tr("Order (#1042)");
    if (field == u"supplier-order")
        return ColumnChooser::tr("Supplier order");
    if (field == u"status")
        return ColumnChooser::tr("Status");
    if (field == u"store")
        return ColumnChooser::tr("Supplier");
    if (field == u"amount")
        return ColumnChooser::tr("Amount");
    if (field == u"currency")
        return ColumnChooser::tr("Currency");
    if (field == u"created")
        return ColumnChooser::tr("Ordered on");
    if (field == u"paid")
        return ColumnChooser::tr("Paid on");
    if (field == u"tracking")
        return ColumnChooser::tr("Tracking number");
    return ColumnChooser::tr("Carrier");
}

} // namespace

ColumnChooser::ColumnChooser(QWidget *parent)
    : QWidget(parent)
    , m_preset(new QComboBox(this))
    , m_table(new QTableWidget(this))
{
    m_preset->setObjectName(u"preset"_s);
    m_preset->addItem(tr("Your own choice"), chosenItself);
    m_preset->addItem(tr("By the names of the columns"), int(ColumnPreset::ByName));
    m_preset->addItem(tr("DSers"), int(ColumnPreset::Dsers));
    m_preset->addItem(tr("AutoDS"), int(ColumnPreset::AutoDs));
    m_preset->addItem(tr("Two columns: order, supplier order"), int(ColumnPreset::TwoColumns));
    auto *presetLabel = new QLabel(tr("&Columns as written by:"), this);
    presetLabel->setBuddy(m_preset);
    m_table->setObjectName(u"columns"_s);
    m_table->setAccessibleName(tr("The first rows of the file"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->verticalHeader()->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(presetLabel);
    row->addWidget(m_preset);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    connect(m_preset, &QComboBox::activated, this, &ColumnChooser::usePreset);
}

void ColumnChooser::setPreview(const FilePreview &preview)
{
    m_preview = preview;
    m_fields.clear();
    m_table->clear();
    m_table->setColumnCount(int(preview.header.size()));
    m_table->setRowCount(int(preview.rows.size()) + 1);
    m_table->setHorizontalHeaderLabels(preview.header);
    const QStringList fields = supplierFields();
    for (int column = 0; column < m_table->columnCount(); ++column) {
        auto *field = new QComboBox(m_table);
        field->setObjectName(u"column-"_s + QString::number(column));
        //: %1 is the name of a column in a file
        field->setAccessibleName(tr("What column %1 holds").arg(preview.header.at(column)));
        field->addItem(tr("– not needed –", "a column of a file"), QString());
        for (const QString &name : fields)
            field->addItem(fieldName(name), name);
        connect(field, &QComboBox::currentIndexChanged, this, [this, field] {
            if (m_showing)
                return;
            // One field, one column: the newest choice counts.
            m_showing = true;
            for (QComboBox *other : std::as_const(m_fields)) {
                if (other != field && other->currentData() == field->currentData())
                    other->setCurrentIndex(0);
            }
            m_showing = false;
            m_preset->setCurrentIndex(m_preset->findData(chosenItself));
            Q_EMIT changed();
        });
        m_fields.append(field);
        m_table->setCellWidget(0, column, field);
        for (int row = 0; row < int(preview.rows.size()); ++row)
            m_table->setItem(row + 1, column, new QTableWidgetItem(preview.rows.at(row).value(column).left(80)));
    }
    showMapping(preview.mapping);
    m_table->resizeColumnsToContents();
    m_table->resizeRowsToContents();
}

void ColumnChooser::showMapping(const HeaderMapping &mapping)
{
    m_showing = true;
    for (qsizetype column = 0; column < m_fields.size(); ++column) {
        const QString field = mapping.key(m_preview.header.at(column));
        m_fields.at(column)->setCurrentIndex(std::max(0, m_fields.at(column)->findData(field)));
    }
    m_showing = false;
    Q_EMIT changed();
}

void ColumnChooser::usePreset()
{
    const int preset = m_preset->currentData().toInt();
    showMapping(preset == chosenItself ? m_preview.mapping : presetMapping(ColumnPreset(preset), m_preview.header));
}

HeaderMapping ColumnChooser::mapping() const
{
    HeaderMapping mapping;
    for (qsizetype column = 0; column < m_fields.size(); ++column) {
        const QString field = m_fields.at(column)->currentData().toString();
        if (!field.isEmpty())
            mapping.insert(field, m_preview.header.at(column));
    }
    return mapping;
}

bool ColumnChooser::isEnough() const { return mapping().contains(u"supplier-order"_s); }

} // namespace contrordine
