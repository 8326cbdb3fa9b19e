// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/assistguide.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace contrordine
{

/// A small window that stays above the browser while the merchant does there what only the platform's page can do: the
/// steps, what is to be copied, and how it went. Remembers its place. Closing it loses nothing: what was noted is
/// noted, and whoever opened it opens it again. A window of its own (no parent that hides it when it is minimized),
/// owned by who opens it.
class HelperStrip final : public QWidget
{
    Q_OBJECT

public:
    /// `settingsFile`: where its place is kept, windowSettings() of the data folder.
    explicit HelperStrip(QString settingsFile);
    ~HelperStrip() override;

    /// Shows another guide, or the same one anew; what was said before is forgotten.
    void follow(const AssistGuide &guide);
    const AssistGuide &guide() const { return m_guide; }
    void setWorking(bool working); ///< while something is being noted, nothing else can be
    bool isWaiting() const { return m_isWaiting; } ///< an outcome was chosen, and say() has not answered yet
    void say(const QString &text, bool done); ///< what came of it; `done`: nothing more is to be said

Q_SIGNALS:
    void pageAsked(const QUrl &page);
    void messageCopied();
    void outcomeChosen(const QString &id);

protected:
    void moveEvent(QMoveEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void takePlace();
    void keepPlace();

    QString m_settingsFile;
    AssistGuide m_guide;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column;
    QLabel *m_said = nullptr;
    QComboBox *m_language = nullptr;
    QList<QPushButton *> m_outcomes;
    QTimer m_keepPlace; ///< a window that is dragged is in a hundred places
    bool m_isPlaced = false;
    bool m_isWaiting = false;
    bool m_isDone = false;
};

} // namespace contrordine
