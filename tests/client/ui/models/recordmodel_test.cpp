// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/recordmodel.h"
#include "tests/support/catch.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace medcrm;
using namespace medcrm::ui;
using namespace Qt::StringLiterals;

namespace {

struct Item
{
    int id = 0;
    int rank = 0;
    QString text = {};
    Instant since = {};
    int minutes = 0;

    int key() const { return id; }
    bool before(const Item &other) const { return std::pair(rank, id) < std::pair(other.rank, other.id); }
    bool tick(Instant now)
    {
        const int before = minutes;
        minutes = int(std::chrono::floor<std::chrono::minutes>(now - since).count());
        if (minutes >= 45)
            rank = 0; // waited for too long
        return minutes != before;
    }
    bool operator==(const Item &) const = default;
};

class ItemModel : public RecordModel<Item>
{
public:
    ItemModel()
    {
        setColumns({
            {[] { return u"Text"_s; }, {{Qt::DisplayRole, [](const Item &item) { return item.text; }}}},
            {[] { return u"Time"_s; },
             {{Qt::DisplayRole, [](const Item &item) { return item.minutes; }},
              {Qt::ToolTipRole, [](const Item &item) { return u"%1 min"_s.arg(item.minutes); }}},
             true},
        });
    }

    QList<int> ids() const
    {
        QList<int> found;
        for (const Item &item : rows())
            found += item.id;
        return found;
    }
};

/// A model under the eyes of Qt's own tester.
struct Tested
{
    Tested() { model.reset({{1, 10}, {2, 20}, {3, 30}, {4, 40}}); }

    ItemModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_CASE("Rows stand in their order, wherever they come from")
{
    Tested tested;
    tested.model.upsert({6, 15});
    tested.model.upsert({5, 5});
    tested.model.upsert({7, 99});
    CHECK(tested.model.ids() == QList{5, 1, 6, 2, 3, 4, 7});
    tested.model.remove(6);
    tested.model.remove(100);
    CHECK(tested.model.ids() == QList{5, 1, 2, 3, 4, 7});
}

TEST_CASE("Columns answer by their table")
{
    Tested tested;
    tested.model.reset({{1, 1, u"one"_s, {}, 5}});
    const QModelIndex text = tested.model.index(0, 0);
    const QModelIndex time = tested.model.index(0, 1);
    CHECK(text.data().toString() == "one"_L1);
    CHECK(time.data().toInt() == 5);
    CHECK(time.data(Qt::ToolTipRole).toString() == "5 min"_L1);
    CHECK_FALSE(text.data(Qt::ToolTipRole).isValid());
    CHECK(rowOf<Item>(time) == tested.model.at(0));
    CHECK(tested.model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString() == "Time"_L1);
    CHECK_FALSE(tested.model.headerData(9, Qt::Horizontal, Qt::DisplayRole).isValid());
    CHECK_FALSE(tested.model.data({}, Qt::DisplayRole).isValid());
}

TEST_CASE("A row that moves keeps its selection and every persistent index")
{
    Tested tested;
    QItemSelectionModel selection(&tested.model);
    selection.setCurrentIndex(tested.model.index(1, 0),
                              QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
    const QPersistentModelIndex three(tested.model.index(2, 0));
    bool deselected = false; // Qt also signals when a selected range merely shifts
    QObject::connect(
        &selection, &QItemSelectionModel::selectionChanged, &selection,
        [&](const QItemSelection &, const QItemSelection &lost) { deselected |= !lost.isEmpty(); });
    QSignalSpy currentChanged(&selection, &QItemSelectionModel::currentChanged);

    tested.model.upsert({2, 100}); // to the end
    tested.model.upsert({9, 1}); // before everything
    tested.model.upsert({3, 0}); // to the front
    tested.model.remove(1);

    CHECK(tested.model.ids() == QList{3, 9, 4, 2});
    CHECK(rowOf<Item>(selection.currentIndex()).id == 2);
    CHECK(selection.isRowSelected(3));
    CHECK(rowOf<Item>(three).id == 3);
    CHECK_FALSE(deselected);
    CHECK(currentChanged.isEmpty());
}

TEST_CASE("Replacing everything keeps the selection of what stays")
{
    Tested tested;
    QItemSelectionModel selection(&tested.model);
    selection.setCurrentIndex(tested.model.index(2, 0),
                              QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
    QSignalSpy reset(&tested.model, &QAbstractItemModel::modelReset);
    tested.model.reset({{8, 5}, {4, 1}, {3, 30, u"changed"_s}});
    CHECK(tested.model.ids() == QList{4, 8, 3});
    CHECK(rowOf<Item>(selection.currentIndex()).id == 3);
    CHECK(rowOf<Item>(selection.currentIndex()).text == "changed"_L1);
    CHECK(reset.isEmpty());
    tested.model.reset({});
    CHECK(tested.model.rowCount() == 0);
    CHECK_FALSE(selection.currentIndex().isValid());
}

TEST_CASE("The same row again says nothing")
{
    Tested tested;
    QSignalSpy changed(&tested.model, &QAbstractItemModel::dataChanged);
    QSignalSpy moved(&tested.model, &QAbstractItemModel::rowsMoved);
    tested.model.upsert({2, 20});
    CHECK(changed.isEmpty());
    CHECK(moved.isEmpty());
    tested.model.upsert({2, 20, u"new"_s});
    CHECK(changed.size() == 1);
    CHECK(moved.isEmpty());
}

TEST_CASE("Passing time is told for the ticking column of rows that show another time, only")
{
    Tested tested;
    const Instant start{1'000'000};
    tested.model.reset({{1, 10, {}, start}, {2, 20, {}, start + std::chrono::seconds(30)}});
    tested.model.refreshTimes(start + std::chrono::seconds(30));
    QSignalSpy changed(&tested.model, &QAbstractItemModel::dataChanged);
    tested.model.refreshTimes(start + std::chrono::seconds(59));
    CHECK(changed.isEmpty());
    tested.model.refreshTimes(start + std::chrono::seconds(60));
    REQUIRE(changed.size() == 1);
    CHECK(changed[0][0].toModelIndex() == tested.model.index(0, 1));
    CHECK(changed[0][1].toModelIndex() == tested.model.index(0, 1));
}

TEST_CASE("What has aged moves up, and the selection with it")
{
    Tested tested;
    const Instant start{1'000'000};
    tested.model.reset({{1, 10, {}, start + std::chrono::minutes(20)},
                        {2, 20, {}, start + std::chrono::minutes(10)},
                        {3, 30, {}, start}});
    QItemSelectionModel selection(&tested.model);
    selection.setCurrentIndex(tested.model.index(2, 0), QItemSelectionModel::SelectCurrent);
    tested.model.refreshTimes(start + std::chrono::minutes(45));
    CHECK(tested.model.ids() == QList{3, 1, 2});
    CHECK(rowOf<Item>(selection.currentIndex()).id == 3);
}

TEST_CASE("A new language is told for everything")
{
    Tested tested;
    QSignalSpy headers(&tested.model, &QAbstractItemModel::headerDataChanged);
    QSignalSpy changed(&tested.model, &QAbstractItemModel::dataChanged);
    tested.model.retranslate();
    CHECK(headers.size() == 1);
    REQUIRE(changed.size() == 1);
    CHECK(changed[0][1].toModelIndex() == tested.model.index(3, 1));
}

TEST_CASE("After any number of random pushes the rows are sorted, whole, and the selection is on its row")
{
    Tested tested;
    QItemSelectionModel selection(&tested.model);
    selection.setCurrentIndex(tested.model.index(0, 0), QItemSelectionModel::SelectCurrent);
    QRandomGenerator random(42);
    QMap<int, Item> expected;
    for (const Item &item : tested.model.rows())
        expected.insert(item.id, item);
    for (int step = 0; step < 2000; ++step) {
        const Item item{2 + random.bounded(30), random.bounded(20), QString::number(step)};
        if (random.bounded(4) == 0) {
            tested.model.remove(item.id);
            expected.remove(item.id);
        } else {
            tested.model.upsert(item);
            expected.insert(item.id, item);
        }
        REQUIRE(std::is_sorted(tested.model.rows().begin(), tested.model.rows().end(),
                               [](const Item &a, const Item &b) { return a.before(b); }));
        REQUIRE(rowOf<Item>(selection.currentIndex()).id == 1);
    }
    CHECK(tested.model.rowCount() == expected.size());
    for (const Item &item : tested.model.rows())
        CHECK(expected.value(item.id) == item);
}
