// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace contrordine
{

/// What stands where the table would be, when there is nothing to show: why, and what to do about it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind {
        FirstRun, ///< nothing connected, nothing imported
        Loading, ///< the first orders are being read
        Offline, ///< connected, but nothing could be read yet
        Failed, ///< our own data cannot be read
        NoOrders, ///< connected and read: the shop has none
        NoResult, ///< the search finds nothing
        EmptyView, ///< the view has nothing, which is mostly good news
    };

    explicit EmptyState(QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void show(Kind kind, const QString &subject = {},
              const Error &error = {}); ///< subject: what was searched, the view's or the platform's name
    QString title() const;

Q_SIGNALS:
    void connectAsked();
    void importAsked();
    void demoAsked();
    void retryAsked();
    void clearSearchAsked();
    void showAllAsked();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void write();
    QString iconName() const;

    Kind m_kind = Kind::Loading;
    QString m_subject;
    Error m_error;
    QWidget *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_connect;
    QPushButton *m_import;
    QPushButton *m_demo;
    QPushButton *m_retry;
    QPushButton *m_clear;
    QPushButton *m_all;
};

} // namespace contrordine
