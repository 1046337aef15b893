// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/servicespage.h"

#include "client/ui/themeservicecolors.h"
#include "client/ui/widgets/rowpainter.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

RecordList::Words words()
{
    return {ServicesPage::tr("Services"), ServicesPage::tr("Find a service"), ServicesPage::tr("New service"),
            ServicesPage::tr("This clinic offers nothing to book yet.")};
}

QIcon swatch(const QColor &color)
{
    QPixmap picture(64, 64);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, QRectF(8, 8, 48, 48), 12, color);
    return picture;
}

/// A colour that is not in the list, as another program may have set it, is shown by its number.
void chooseColour(QComboBox &combo, const QString &colour)
{
    if (combo.findData(colour) < 0)
        combo.addItem(swatch(QColor::fromString(colour)), colour, colour);
    combo.setCurrentIndex(combo.findData(colour));
}

} // namespace

ServicesPage::ServicesPage(SessionWindow &window)
    : RecordPage(window, words(), tr("Choose a service, or press Ctrl+N for a new one."))
{
    form().text(
        u"name"_s, tr("Name"), [](auto &d) -> auto & { return d.name; });
    editor()->beginRow();
    form().number(
        u"minutes"_s, tr("Length"), [](auto &d) -> auto & { return d.minutes; }, 5, 480, tr("min"));
    form().price(
        u"priceMinor"_s, tr("Price"), [](auto &d) -> auto & { return d.priceMinor; });
    makeColour();
    editor()->endRow();
    findField(*editor(), u"minutes"_s)->setHint(tr("5 to 480; bookings that are made keep theirs"));
    connect(&day(), &ClinicDay::serviceChanged, this, [this] { refresh(); });
    followClinic();
    refresh();
}

void ServicesPage::makeColour()
{
    auto *combo = new QComboBox;
    combo->addItem(tr("None"), QString());
    for (const ServiceColor &offered : serviceColors())
        combo->addItem(swatch(offered.color), offered.name(), offered.color.name());
    form().bind(
        editor()->addField(u"colour"_s, tr("Colour"), combo), [](auto &d) -> auto & { return d.colour; },
        [combo](const QString &colour) { chooseColour(*combo, colour); },
        [combo] { return combo->currentData().toString(); },
        [combo](const QString &colour) {
            const int row = combo->findData(colour);
            return row < 0 ? colour : combo->itemText(row);
        });
}

RecordRow ServicesPage::rowOf(const Service &service) const
{
    RecordRow row;
    row.title = service.name;
    row.subtitle = tr("%1 min").arg(service.minutes);
    if (service.priceMinor > 0)
        row.mark = QLocale().toString(double(service.priceMinor) / 100, 'f', 2);
    return row;
}

ServiceDetails ServicesPage::blank() const
{
    ServiceDetails details;
    details.clinic = day().isLoaded() ? day().clinic().id : ClinicId();
    return details;
}

QString ServicesPage::consequences(const Service &service) const
{
    return tr("%1 can't be booked any more. What is booked stays.").arg(isolate(service.name));
}

} // namespace medcrm::ui
