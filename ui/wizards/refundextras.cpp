// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/refundextras.h"

#include "ui/parts/plain.h"
#include "ui/wizards/cancelsession.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace contrordine
{

namespace
{

enum DutyChoice { NoDuties, DutiesOfPieces, AllDuties };

QWidget *rowOf(const QString &name, QWidget *field)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(name);
    label->setBuddy(field);
    layout->addWidget(label);
    layout->addWidget(field);
    layout->addStretch();
    return row;
}

} // namespace

RefundExtras::RefundExtras(const QString &shopName, QWidget *parent)
    : QWidget(parent)
    , m_shopName(shopName)
    , m_restock(new QCheckBox(tr("Put refunded pieces back in stock")))
    , m_noRestock(plainLabel())
    , m_part(new QLineEdit)
    , m_partFault(plainLabel())
    , m_duties(new QComboBox)
{
    setObjectName(QStringLiteral("extras"));
    m_restock->setObjectName(QStringLiteral("restock"));
    m_noRestock->setObjectName(QStringLiteral("noRestock"));
    m_part->setObjectName(QStringLiteral("shippingPart"));
    m_part->setMaximumWidth(m_part->fontMetrics().averageCharWidth() * 18);
    m_partFault->setObjectName(QStringLiteral("shippingPartFault"));
    m_duties->setObjectName(QStringLiteral("duties"));
    m_shippingRow = rowOf(tr("Only a part of the &shipping:"), m_part);
    m_dutiesRow = rowOf(tr("&Import duties:"), m_duties);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_restock);
    column->addWidget(m_noRestock);
    column->addWidget(m_shippingRow);
    column->addWidget(m_partFault);
    column->addWidget(m_dutiesRow);
    m_partFault->hide();

    connect(m_restock, &QCheckBox::toggled, this, &RefundExtras::changed);
    connect(m_part, &QLineEdit::textChanged, this, [this] {
        showFault();
        Q_EMIT changed();
    });
    connect(m_duties, &QComboBox::currentIndexChanged, this, &RefundExtras::changed);
}

void RefundExtras::setOptions(const RefundOptions &options)
{
    m_options = options;
    m_locations = options.locations.value_or(QList<RefundOptions::Location>());
    m_restock->setVisible(!m_locations.isEmpty());
    m_noRestock->setVisible(m_locations.isEmpty());
    m_noRestock->setText(
        options.locations
            ? tr("Nothing can be put back in stock: no place of the shop is active.")
            //: %1 is the shop platform's name; read_locations is a permission's name and stays as it is
            : tr("To put pieces back in stock, %1 must let Contrordine see the shop’s places: give the app the "
                 "permission read_locations.")
                  .arg(m_shopName));
    m_shippingRow->setVisible(options.shipping.has_value());
    if (options.shipping)
        //: in a box to type an amount into: how much at most
        m_part->setPlaceholderText(tr("at most %1").arg(words::money(*options.shipping)));
    m_dutiesRow->setVisible(!options.duties.isEmpty());
    {
        const QSignalBlocker quiet(m_duties);
        m_duties->clear();
        m_duties->addItem(tr("Not refunded"), NoDuties);
        m_duties->addItem(tr("Those of the refunded pieces"), DutiesOfPieces);
        if (!options.duties.isEmpty()) {
            Money sum = Money::zero(options.duties.first().amount.currency());
            for (const RefundOptions::Duty &duty : options.duties)
                sum = sum.plus(duty.amount).value_or(sum);
            //: %1 is an amount
            m_duties->addItem(tr("All of them: %1").arg(words::money(sum)), AllDuties);
        }
    }
    showFault();
}

void RefundExtras::setChosen(const RefundWish &wish)
{
    const auto isPutBack = [](const RefundLine &line) { return line.restock != Restock::None; };
    m_restock->setChecked(!m_locations.isEmpty() && std::ranges::any_of(wish.lines, isPutBack));
    if (wish.shippingPart)
        m_part->setText(QString(wish.shippingPart->decimal()).replace(QLatin1Char('.'), QLocale().decimalPoint()));
    if (!wish.duties.isEmpty())
        m_duties->setCurrentIndex(m_duties->findData(wish.duties.first().whole ? AllDuties : DutiesOfPieces));
}

bool RefundExtras::isRestocking() const { return m_restock->isChecked() && !m_locations.isEmpty(); }

bool RefundExtras::isShippingPart() const { return !m_part->text().trimmed().isEmpty(); }

std::optional<Money> RefundExtras::shippingPart() const
{
    if (!isShippingPart() || !m_options.shipping)
        return {};
    const auto amount = CancelSession::amountFromText(m_part->text(), m_options.shipping->currency());
    if (!amount || amount->isZero() || amount->compare(*m_options.shipping) == std::strong_ordering::greater)
        return {};
    return amount;
}

void RefundExtras::forgetShippingPart() { m_part->clear(); }

void RefundExtras::showFault()
{
    const bool wrong = isShippingPart() && m_options.shipping && !shippingPart();
    m_partFault->setText(wrong ? tr("Write an exact amount of at most %1.").arg(words::money(*m_options.shipping))
                               : QString());
    m_partFault->setVisible(wrong);
}

QList<RefundDuty> RefundExtras::duties(const QList<RefundLine> &lines) const
{
    QList<RefundDuty> chosen;
    const int choice = m_duties->currentData().toInt();
    if (choice == NoDuties)
        return chosen;
    for (const RefundOptions::Duty &duty : m_options.duties) {
        const bool refunded =
            std::ranges::any_of(lines, [&duty](const RefundLine &line) { return line.lineItem == duty.lineItem; });
        if (choice == AllDuties || refunded)
            chosen.append({duty.id, choice == AllDuties});
    }
    return chosen;
}

} // namespace contrordine
