// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/keychain.h"

#include <QCoreApplication>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr auto serviceName = "medcrm";

// A job deletes itself when it is done; one that never is stays, because QtKeychain crashes on deleting it.
template <typename Job>
void start(std::unique_ptr<Job> job, const QString &key, Keychain::Answer answer)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    Job *const running = job.release();
    QObject::connect(running, &QKeychain::Job::finished, running,
                     [running, answer = std::move(answer)](QKeychain::Job *) {
                         std::optional<QString> secret;
                         const bool ok = running->error() == QKeychain::NoError;
                         if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>) {
                             if (ok)
                                 secret = running->textData();
                         }
                         answer(secret, ok || running->error() == QKeychain::EntryNotFound);
                     });
    running->start();
}

} // namespace

void SystemKeychain::read(const QString &key, Answer answer)
{
    start(std::make_unique<QKeychain::ReadPasswordJob>(QString::fromLatin1(serviceName)), key + m_scope,
          std::move(answer));
}

void SystemKeychain::write(const QString &key, const QString &secret, Answer answer)
{
    auto job = std::make_unique<QKeychain::WritePasswordJob>(QString::fromLatin1(serviceName));
    job->setTextData(secret);
    start(std::move(job), key + m_scope, std::move(answer));
}

void SystemKeychain::remove(const QString &key, Answer answer)
{
    start(std::make_unique<QKeychain::DeletePasswordJob>(QString::fromLatin1(serviceName)), key + m_scope,
          std::move(answer));
}

} // namespace medcrm
