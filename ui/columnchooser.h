// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/columns.h"

#include <QWidget>

class QComboBox;
class QTableWidget;

namespace contrordine
{

/// The first rows of a file with a choice above each column: what it holds.
class ColumnChooser final : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnChooser(QWidget *parent = nullptr);

    void setPreview(const FilePreview &preview);
    HeaderMapping mapping() const;
    bool isEnough() const; ///< one column holds the supplier's numbers

Q_SIGNALS:
    void changed();

private:
    void usePreset();
    void showMapping(const HeaderMapping &mapping);

    FilePreview m_preview;
    QComboBox *m_preset;
    QTableWidget *m_table;
    QList<QComboBox *> m_fields;
    bool m_showing = false;
};

} // namespace contrordine
