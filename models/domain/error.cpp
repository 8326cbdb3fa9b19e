// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/error.h"

namespace contrordine
{

WriteFate fateOfFailedWrite(Error::Kind kind) noexcept
{
    using enum Error::Kind;
    switch (kind) {
    case Network: // never reached the platform
    case Auth:
    case Throttled:
    case Refused:
    case NotFound:
    case Storage:
    case Input:
        return WriteFate::NotApplied;
    case Timeout:
    case Interrupted:
    case ServerFault:
    case Malformed:
    case Cancelled:
        return WriteFate::Unknown;
    }
    return WriteFate::Unknown;
}

} // namespace contrordine
