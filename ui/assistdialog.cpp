// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistdialog.h"

#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

QLabel *label(const QString &text, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

} // namespace

AssistDialog::AssistDialog(const Guide &guide, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(guide.title);
    setMinimumWidth(480);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    auto *title = label(guide.title, this);
    QFont big = title->font();
    big.setPointSizeF(big.pointSizeF() * 1.3);
    big.setWeight(QFont::DemiBold);
    title->setFont(big);
    column->addWidget(title);
    auto *facts = label(guide.facts, this);
    QPalette quiet = facts->palette();
    quiet.setColor(QPalette::WindowText, theme::mutedText(quiet));
    facts->setPalette(quiet);
    column->addWidget(facts);

    auto *steps = new QGridLayout;
    steps->setColumnStretch(1, 1);
    steps->setHorizontalSpacing(10);
    steps->setVerticalSpacing(8);
    for (int step = 0; step < guide.steps.size(); ++step) {
        auto *number = label(QLocale().toString(step + 1) + u'.', this);
        number->setWordWrap(false);
        steps->addWidget(number, step, 0, Qt::AlignTop | Qt::AlignRight);
        steps->addWidget(label(guide.steps.at(step), this), step, 1);
    }
    column->addLayout(steps);
    if (!guide.hint.isEmpty())
        column->addWidget(label(guide.hint, this));
    column->addStretch();

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"close"_s);
    if (!guide.page.isEmpty()) {
        QPushButton *open = buttons->addButton(guide.openText, QDialogButtonBox::ActionRole);
        open->setObjectName(u"open"_s);
        open->setIcon(theme::icon(u"open"_s));
        open->setDefault(true);
        const QUrl page = guide.page;
        connect(open, &QPushButton::clicked, this, [this, page] { Q_EMIT pageAsked(page); });
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(minimumWidth(), column->heightForWidth(minimumWidth()));
}

} // namespace contrordine
