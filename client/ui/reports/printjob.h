// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/reports/paperpages.h"

#include <QObject>
#include <QPainter>
#include <QTimer>

class QPagedPaintDevice;

namespace medcrm::ui {

/// Paints pages on a printer or into a PDF, a page per turn of the event loop, so that the window works on
/// meanwhile and it can be stopped.
class PrintJob : public QObject
{
    Q_OBJECT
public:
    enum class End { Done, Cancelled, Failed };

    /// `device` is set up so that its painter stands at the paper's corner.
    PrintJob(std::shared_ptr<QPagedPaintDevice> device, PaperPages pages, QObject *parent);
    ~PrintJob() override;

    int pageCount() const { return m_pages.count; }
    void start();
    /// A printer is told to forget what it got; of a file the rest is missing.
    void cancel();

Q_SIGNALS:
    void progressed(int pages);
    /// Once; the device has got everything by then.
    void ended(medcrm::ui::PrintJob::End end);

private:
    void paintNext();
    void end(End end);

    std::shared_ptr<QPagedPaintDevice> m_device;
    const PaperPages m_pages;
    QPainter m_painter;
    QTimer m_turn;
    int m_painted = 0;
    bool m_ended = false;
};

} // namespace medcrm::ui
