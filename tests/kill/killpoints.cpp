// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/kill/killpoints.h"

#include <atomic>
#include <csignal>
#include <dlfcn.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace
{

std::atomic<bool> armed = false;
std::atomic<int> met = 0;
std::atomic<int> killAt = 0;
std::atomic<killpoints::How> killHow = killpoints::How::Before;

[[noreturn]] void endNow()
{
    ::kill(::getpid(), SIGKILL);
    for (;;)
        ::pause();
}

/// The system's own function behind ours.
template <class Function>
Function *system(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

/// One call: `whole` makes it, `half` makes half of it.
template <class Whole, class Half>
auto point(Whole whole, Half half)
{
    if (!armed || ++met != killAt)
        return whole();
    switch (killHow.load()) {
    case killpoints::How::Before:
        break;
    case killpoints::How::After:
        whole();
        break;
    case killpoints::How::Torn:
        half();
        break;
    }
    endNow();
}

bool isStandardStream(int file) { return file >= 0 && file <= 2; }

} // namespace

void killpoints::arm(int at, How how)
{
    killAt = at;
    killHow = how;
    met = 0;
    armed = true;
}

int killpoints::count() { return met; }

extern "C" {

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
    static auto *const real = system<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    return point([=] { return real(file, bytes, size, offset); }, [=] { return real(file, bytes, size / 2, offset); });
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset)
{
    static auto *const real = system<ssize_t(int, const void *, size_t, off_t)>("pwrite");
    return point([=] { return real(file, bytes, size, offset); }, [=] { return real(file, bytes, size / 2, offset); });
}

ssize_t write(int file, const void *bytes, size_t size)
{
    static auto *const real = system<ssize_t(int, const void *, size_t)>("write");
    // Eight bytes are a thread waking another one: no trace outside.
    if (isStandardStream(file) || size == sizeof(long long))
        return real(file, bytes, size);
    return point([=] { return real(file, bytes, size); }, [=] { return real(file, bytes, size / 2); });
}

ssize_t send(int socket, const void *bytes, size_t size, int flags)
{
    static auto *const real = system<ssize_t(int, const void *, size_t, int)>("send");
    return point([=] { return real(socket, bytes, size, flags); },
                 [=] { return real(socket, bytes, size / 2, flags); });
}

int fsync(int file)
{
    static auto *const real = system<int(int)>("fsync");
    return point([=] { return real(file); }, [] { return 0; });
}

int fdatasync(int file)
{
    static auto *const real = system<int(int)>("fdatasync");
    return point([=] { return real(file); }, [] { return 0; });
}

int ftruncate64(int file, off64_t size) noexcept
{
    static auto *const real = system<int(int, off64_t)>("ftruncate64");
    return point([=] { return real(file, size); }, [] { return 0; });
}

int unlink(const char *path) noexcept
{
    static auto *const real = system<int(const char *)>("unlink");
    return point([=] { return real(path); }, [] { return 0; });
}

int rename(const char *from, const char *to) noexcept
{
    static auto *const real = system<int(const char *, const char *)>("rename");
    return point([=] { return real(from, to); }, [] { return 0; });
}

} // extern "C"
