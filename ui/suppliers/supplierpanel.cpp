// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/suppliers/supplierpanel.h"

#include "ui/parts/plain.h"
#include "ui/suppliers/supplierform.h"
#include "ui/words/supplierwords.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int widestContent = 780; // lines that are longer are not read

QLabel *heading(qreal factor)
{
    QLabel *label = plainLabel();
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

SupplierPanel::SupplierPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_name(heading(1.4))
    , m_stand(plainLabel())
    , m_ask(quietButton({}, u"askSupplier"_s))
    , m_page(quietButton({}, u"storePage"_s))
    , m_happenedTitle(heading(1.1))
    , m_figures(new QFormLayout)
    , m_saysTitle(heading(1.1))
    , m_form(new SupplierForm)
    , m_save(quietButton({}, u"savePolicy"_s))
    , m_revert(quietButton({}, u"revertPolicy"_s))
    , m_message(plainLabel())
{
    setObjectName(u"supplierPanel"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_name->setObjectName(u"supplierName"_s);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stand->setObjectName(u"supplierStand"_s);
    m_message->setObjectName(u"policyMessage"_s);
    m_figures->setVerticalSpacing(6);
    m_figures->setHorizontalSpacing(16);
    m_figures->setRowWrapPolicy(QFormLayout::DontWrapRows);

    auto *content = new QWidget;
    content->setMaximumWidth(widestContent);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 4, 16, 8);
    column->setSpacing(10);
    column->addWidget(m_name);
    column->addWidget(m_stand);
    auto *ask = new QHBoxLayout;
    ask->addWidget(m_ask);
    ask->addWidget(m_page);
    ask->addStretch();
    column->addLayout(ask);
    column->addSpacing(6);
    column->addWidget(m_happenedTitle);
    column->addLayout(m_figures);
    column->addSpacing(6);
    column->addWidget(m_saysTitle);
    column->addWidget(m_form);
    auto *save = new QHBoxLayout;
    save->addWidget(m_save);
    save->addWidget(m_revert);
    save->addWidget(m_message, 1);
    column->addLayout(save);
    column->addStretch();
    setWidget(content);

    connect(m_form, &SupplierForm::changed, this, [this] {
        m_message->clear();
        enableButtons();
    });
    connect(m_save, &QPushButton::clicked, this, &SupplierPanel::saveAsked);
    connect(m_revert, &QPushButton::clicked, this, &SupplierPanel::revertAsked);
    connect(m_ask, &QPushButton::clicked, this, &SupplierPanel::askAsked);
    connect(m_page, &QPushButton::clicked, this, &SupplierPanel::pageAsked);
    retranslate();
    enableButtons();
}

void SupplierPanel::retranslate()
{
    m_ask->setText(tr("&Ask for its policy…"));
    m_page->setText(tr("Open the store’s &page"));
    m_happenedTitle->setText(tr("What really happened"));
    m_saysTitle->setText(tr("What it says"));
    m_save->setText(tr("&Save"));
    m_revert->setText(tr("&Undo the changes"));
    showFigures();
}

void SupplierPanel::show(const SupplierProfile &row, const QDateTime &now)
{
    const bool another = row.policy.supplier != m_row.policy.supplier;
    m_row = row;
    m_name->setText(row.policy.name.isEmpty() ? row.policy.supplier.toString() : row.policy.name);
    m_form->show(row.policy, now.toLocalTime().date());
    showFigures();
    enableButtons();
    if (another) {
        m_message->clear();
        ensureVisible(0, 0);
    }
}

void SupplierPanel::showFigures()
{
    while (m_figures->rowCount() > 0)
        m_figures->removeRow(0);
    m_stand->setText(isUnknown(m_row.policy)
                         ? tr("What it accepts is not known yet: ask it, and write the answers down below. "
                              "Until then nothing is taken for promised.")
                         : QString());
    m_stand->setVisible(!m_stand->text().isEmpty());
    if (m_row.policy.supplier.isEmpty())
        return;
    const QList<words::Figure> figures = words::figures(m_row.record);
    for (const words::Figure &figure : figures) {
        QLabel *value = plainLabel(figure.value);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *cell = new QWidget;
        auto *column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(value);
        if (!figure.note.isEmpty()) {
            QLabel *note = plainLabel(figure.note);
            note->setForegroundRole(QPalette::PlaceholderText);
            column->addWidget(note);
        }
        QLabel *name = plainLabel(figure.name);
        name->setWordWrap(false);
        name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        m_figures->addRow(name, cell);
    }
}

void SupplierPanel::allowSaving(bool saving)
{
    m_saving = !saving;
    enableButtons();
}

void SupplierPanel::tell(const QString &message) { m_message->setText(message); }

void SupplierPanel::enableButtons()
{
    const bool any = !m_row.policy.supplier.isEmpty();
    m_form->setEnabled(any);
    m_ask->setEnabled(any);
    m_page->setVisible(m_row.page.isValid() && !m_row.page.isEmpty());
    m_save->setEnabled(any && !m_saving && m_form->isChanged() && m_form->isValid());
    m_revert->setEnabled(any && !m_saving && m_form->isChanged());
}

void SupplierPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace contrordine
