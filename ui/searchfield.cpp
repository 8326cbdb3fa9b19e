// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/searchfield.h"

#include "ui/theme.h"

#include <QEvent>
#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(u"search"_s);
    setClearButtonEnabled(true);
    addAction(theme::icon(u"search"_s), LeadingPosition);
    setMinimumHeight(fontMetrics().height() + 14);
    connect(this, &QLineEdit::textChanged, this, &SearchField::tell);
    retranslate();
}

QSize SearchField::sizeHint() const { return {fontMetrics().averageCharWidth() * 46, QLineEdit::sizeHint().height()}; }

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT left();
        clear();
        tell();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        tell();
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SearchField::retranslate()
{
    setPlaceholderText(tr("Search order, customer, supplier, tracking…"));
    setAccessibleName(tr("Search"));
    setToolTip(tr("Search in this view (/ or Ctrl+F)"));
}

void SearchField::tell()
{
    const QString words = text().simplified();
    if (words == m_told)
        return;
    m_told = words;
    Q_EMIT searched(words);
}

} // namespace contrordine
