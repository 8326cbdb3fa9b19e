// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/featuretable.h"

#include "ui/parts/plain.h"
#include "ui/theme.h"
#include "ui/words/words.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

FeatureTable::FeatureTable(const QList<FeatureAccess> &features, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"features"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const FeatureAccess &access : features) {
        const bool works = access.missingScopes.isEmpty();
        auto *sign = new QLabel(this);
        sign->setPixmap(theme::icon(works ? u"check"_s : u"alarm"_s).pixmap(QSize(16, 16), devicePixelRatioF()));
        auto *name = plainLabel(words::shopFeature(access.feature));
        name->setWordWrap(false);
        auto *state = plainLabel(
            works ? tr("works")
                  //: %1 is a list of scopes as Shopify writes them, %2 a sentence that says what cannot be done
                  : tr("missing: %1. %2")
                        .arg(access.missingScopes.join(u", "_s), words::withoutShopFeature(access.feature)));
        state->setObjectName(works ? u"works"_s : u"missing"_s);
        state->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(sign, row, 0, Qt::AlignTop);
        grid->addWidget(name, row, 1, Qt::AlignTop);
        grid->addWidget(state, row, 2, Qt::AlignTop);
        ++row;
    }
}

} // namespace contrordine
