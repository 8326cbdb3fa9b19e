// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/factsside.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace contrordine
{

namespace
{

constexpr int charactersWide = 32;

} // namespace

FactsSide::FactsSide(QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout)
{
    setFrameShape(QFrame::StyledPanel);
    setFixedWidth(fontMetrics().averageCharWidth() * charactersWide);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(content);
    outer->setContentsMargins(12, 12, 8, 12);
    m_column->setSpacing(12);
    outer->addLayout(m_column);
    outer->addStretch();
    scroll->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

void FactsSide::add(QWidget *fact) { m_column->addWidget(fact); }

} // namespace contrordine
