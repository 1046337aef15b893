// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/printjob.h"

#include <QPrinter>

namespace medcrm::ui {

PrintJob::PrintJob(std::shared_ptr<QPagedPaintDevice> device, PaperPages pages, QObject *parent)
    : QObject(parent)
    , m_device(std::move(device))
    , m_pages(std::move(pages))
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &PrintJob::paintNext);
}

PrintJob::~PrintJob()
{
    if (m_painter.isActive())
        m_painter.end(); // before the device goes
}

void PrintJob::start()
{
    m_turn.start();
}

void PrintJob::cancel()
{
    if (m_ended)
        return;
    if (auto *printer = dynamic_cast<QPrinter *>(m_device.get()); printer && m_painter.isActive())
        printer->abort();
    end(End::Cancelled);
}

void PrintJob::paintNext()
{
    const bool ready = m_painted == 0 ? m_painter.begin(m_device.get()) : m_device->newPage();
    if (!ready)
        return end(End::Failed);
    m_pages.paint(m_painter, m_painted);
    ++m_painted;
    Q_EMIT progressed(m_painted);
    if (m_painted == pageCount())
        end(End::Done);
}

void PrintJob::end(End end)
{
    if (std::exchange(m_ended, true)) // by its listener
        return;
    m_turn.stop();
    if (m_painter.isActive())
        m_painter.end();
    const auto *printer = dynamic_cast<const QPrinter *>(m_device.get());
    const bool broken = printer && printer->printerState() == QPrinter::Error;
    m_device.reset(); // a file is written to its end when its device goes
    Q_EMIT ended(end == End::Done && broken ? End::Failed : end);
}

} // namespace medcrm::ui
