// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/shoppolicy.h"

#include <QMap>
#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace contrordine
{

/// The shop's policy as one calm form: what a customer may ask, from top to bottom.
class PolicyEditor final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PolicyEditor(QWidget *parent = nullptr);

    ShopPolicy policy() const;
    void setPolicy(const ShopPolicy &policy); ///< says nothing of edited()
    void focusFirstGap(const QList<PolicyFlaw> &flaws); ///< where something has to be typed

Q_SIGNALS:
    void edited();

private:
    void showWhatApplies();
    template <class Value>
    QWidget *checks(QMap<Value, QCheckBox *> &into, const QList<Value> &all, QString (*name)(Value),
                    const QString &objectName, int columns);

    bool m_filling = false;
    QLineEdit *m_shopName;
    QLineEdit *m_email;
    QSpinBox *m_answer;
    QCheckBox *m_eu;
    QComboBox *m_cancel;
    QSpinBox *m_cancelHours;
    QMap<ReturnCause, QCheckBox *> m_accepted;
    QSpinBox *m_returnDays;
    QSpinBox *m_reportDays;
    QComboBox *m_place;
    QPlainTextEdit *m_address;
    QLabel *m_addressName;
    QSpinBox *m_sendBackDays;
    QComboBox *m_payer;
    QCheckBox *m_keep;
    QMap<NoReturn, QCheckBox *> m_exceptions;
    QPlainTextEdit *m_otherItalian;
    QPlainTextEdit *m_otherEnglish;
    QComboBox *m_means;
    QCheckBox *m_delivery;
    QSpinBox *m_refundDays;
    QCheckBox *m_exchange;
    QPlainTextEdit *m_noteItalian;
    QPlainTextEdit *m_noteEnglish;
};

} // namespace contrordine
