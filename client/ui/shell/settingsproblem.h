// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clientoptions.h"
#include "client/ui/widgets/formdialog.h"

namespace medcrm::ui {

/// A value in a settings file is wrong: says in which file, which key, what stands there and what may. Who starts the
/// program at a desk sees no terminal. A wrong look or language can be left out for once; where the server is and which
/// key it has cannot, since going on with another one would be a risk.
class SettingsProblem : public FormDialog
{
    Q_OBJECT
public:
    /// `error` as readClientOptions() gives it, about a file.
    explicit SettingsProblem(const Error &error, QWidget *parent = nullptr);

    /// Whether an error is about a settings file and not about the command line.
    static bool isAbout(const Error &error);
    QString key() const { return m_key; }
    /// Whether the program can start without this setting.
    bool canBeLeftOut() const;

private:
    QString m_key;
};

/// Reads the options, and tells of what is wrong in a settings file in a window, until it was mended or left out. An
/// error when it is about the command line, or when the user gave up.
Result<ClientOptions> readOptionsTelling(const QCommandLineParser &parser);

} // namespace medcrm::ui
