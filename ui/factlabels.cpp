// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/factlabels.h"

#include "ui/theme.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace contrordine
{

QLabel *factLabel(const QString &text, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

QString together(QString text) { return text.replace(u' ', QChar(QChar::Nbsp)); }

QLabel *quiet(QLabel *made)
{
    QPalette palette = made->palette();
    palette.setColor(QPalette::WindowText, theme::mutedText(palette));
    made->setPalette(palette);
    return made;
}

QLabel *strong(QLabel *made, qreal scale)
{
    QFont font = made->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(QFont::DemiBold);
    made->setFont(font);
    return made;
}

QVBoxLayout *addSection(const QString &heading, QVBoxLayout *column, QWidget *parent)
{
    column->addSpacing(6);
    auto *line = new QFrame(parent);
    line->setFixedHeight(1);
    QPalette palette = line->palette();
    palette.setColor(QPalette::Window, theme::line(palette));
    line->setPalette(palette);
    line->setAutoFillBackground(true);
    column->addWidget(line);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(4);
    rows->addWidget(strong(factLabel(heading, parent)));
    column->addLayout(rows);
    return rows;
}

} // namespace contrordine
