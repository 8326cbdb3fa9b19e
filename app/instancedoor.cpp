// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/instancedoor.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QLocalSocket>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int answerWithinMs = 1000;
constexpr int knockAgainAfterMs = 100;
const QByteArray answer = "contrordine";

/// The same for every way of writing a folder's path, and short enough for a socket's name.
QString nameOf(const QString &dataDir)
{
    const QFileInfo folder(dataDir);
    const QString path = folder.exists() ? folder.canonicalFilePath() : folder.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return u"contrordine-"_s + QString::fromLatin1(hash);
}

} // namespace

InstanceDoor::InstanceDoor(const QString &dataDir, QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *visitor = m_server.nextPendingConnection()) {
            connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
            visitor->write(answer);
            visitor->disconnectFromServer(); // after the answer has been written
            Q_EMIT knocked();
        }
    });
    const QString name = nameOf(dataDir);
    // We hold the folder's lock: a socket of that name can only be left over from a program that was killed.
    QLocalServer::removeServer(name);
    m_server.listen(name);
}

bool InstanceDoor::knock(const QString &dataDir, std::chrono::milliseconds patience)
{
    const QDeadlineTimer end(patience);
    do {
        QLocalSocket socket;
        socket.connectToServer(nameOf(dataDir), QIODevice::ReadOnly);
        if (socket.waitForConnected(answerWithinMs) && socket.waitForReadyRead(answerWithinMs)
            && socket.readAll() == answer)
            return true;
        QThread::msleep(knockAgainAfterMs);
    } while (!end.hasExpired());
    return false;
}

} // namespace contrordine
