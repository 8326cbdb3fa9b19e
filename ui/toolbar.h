// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

class QComboBox;

namespace contrordine
{

class SearchField;
struct PairActions;

/// The tools above the panes: what is done most, which shop's orders are shown, the search.
class ToolBar final : public QToolBar
{
    Q_OBJECT

public:
    ToolBar(QAction *sync, const PairActions &pair, QAction *details, QWidget *parent = nullptr);

    SearchField *searchField() const { return m_search; }
    void focusSearch();
    QString shop() const; ///< whose orders are to be shown: "name.myshopify.com", empty = all
    void setShops(const QStringList &domains); ///< which there are: one needs no choice, several do
    void fit(int width); ///< words beside the icons where there is room for them
    void retranslate();

Q_SIGNALS:
    void shopChosen(const QString &shop);

private:
    QComboBox *m_shops;
    QAction *m_shopsShown = nullptr;
    SearchField *m_search;
};

} // namespace contrordine
