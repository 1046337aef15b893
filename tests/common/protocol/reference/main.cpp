// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/reference/reference.h"

#include <QFile>
#include <QTextStream>

// Writes docs/protocol.md from the declarations of the protocol.
int main()
{
    const QString path = medcrm::reference::referencePath();
    QFile file(path);
    const QByteArray text = medcrm::reference::protocolReference();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        QTextStream(stderr) << "cannot write " << path << ": " << file.errorString() << '\n';
        return 1;
    }
    QTextStream(stdout) << "wrote " << path << '\n';
    return 0;
}
