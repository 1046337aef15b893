// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <optional>

namespace medcrm {

/// The desktop's store of secrets, one operation at a time. An answer may come late or never: some backends
/// wait for a dialog that nobody sees. Credentials is what programs use; it lives with that.
class Keychain
{
public:
    /// What was read (nothing after writing and removing), or nothing when there is no entry or no keychain.
    using Answer = std::function<void(const std::optional<QString> &secret, bool ok)>;

    virtual ~Keychain() = default;
    virtual void read(const QString &key, Answer answer) = 0;
    virtual void write(const QString &key, const QString &secret, Answer answer) = 0;
    virtual void remove(const QString &key, Answer answer) = 0;
};

/// Through QtKeychain: Secret Service or KWallet on Linux, the Credential Manager on Windows. Never its
/// plain-text fallback.
class SystemKeychain final : public Keychain
{
public:
    /// `scope` is part of each entry's name, after the key: programs of one user with other profiles have entries of
    /// their own.
    explicit SystemKeychain(const QString &scope = {})
        : m_scope(scope)
    {
    }

    void read(const QString &key, Answer answer) override;
    void write(const QString &key, const QString &secret, Answer answer) override;
    void remove(const QString &key, Answer answer) override;

private:
    const QString m_scope;
};

} // namespace medcrm
