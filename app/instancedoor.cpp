// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/instancedoor.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

const QByteArray answer = "contrordine";

/// The same for every way of writing a folder's path, also of one that is not there yet, and short enough for a
/// socket's name.
QString nameOf(const QString &dataDir)
{
    const QFileInfo folder(QDir::cleanPath(QFileInfo(dataDir).absoluteFilePath()));
    const QString parent = folder.dir().canonicalPath();
    const QString path = (parent.isEmpty() ? folder.dir().absolutePath() : parent) + u'/' + folder.fileName();
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
    // Nobody answered there: a socket of that name is left over from a program that was killed.
    QLocalServer::removeServer(name);
    m_server.listen(name);
}

bool InstanceDoor::knock(const QString &dataDir, std::chrono::milliseconds patience)
{
    const QDeadlineTimer end(patience);
    QLocalSocket socket;
    socket.connectToServer(nameOf(dataDir), QIODevice::ReadOnly);
    return socket.waitForConnected(static_cast<int>(end.remainingTime()))
        && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(static_cast<int>(end.remainingTime())))
        && socket.readAll() == answer;
}

} // namespace contrordine
