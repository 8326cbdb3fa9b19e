// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace contrordine
{

/// The side of a wizard's page with the facts of an order: narrow, as high as the page, and scrolled where they are
/// more.
class FactsSide : public QFrame
{
    Q_OBJECT

public:
    explicit FactsSide(QWidget *parent = nullptr);

protected:
    void add(QWidget *fact); ///< below the others; owned from now on

private:
    QVBoxLayout *m_column;
};

} // namespace contrordine
