// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/sqlscript.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

/// Walks a script token by token and cuts it where statements end.
class Splitter
{
public:
    explicit Splitter(const QString &script)
        : m_script(script)
    {
    }

    QStringList split()
    {
        while (m_at < m_script.size())
            token();
        finishStatement();
        return m_statements;
    }

private:
    void token()
    {
        const QChar c = m_script[m_at];
        const QStringView rest = QStringView(m_script).mid(m_at);
        if (rest.startsWith(u"--"))
            skipPast(u"\n");
        else if (rest.startsWith(u"/*"))
            skipPast(u"*/");
        else if (c == u'\'' || c == u'"' || c == u'`')
            quoted(c, c); // a doubled quote inside is simply two strings side by side
        else if (c == u'[')
            quoted(c, u']');
        else if (c == u';')
            semicolon();
        else if (c.isLetterOrNumber() || c == u'_')
            word();
        else {
            if (!c.isSpace())
                significant(QString(c));
            ++m_at;
        }
    }

    void skipPast(QStringView end)
    {
        const qsizetype found = m_script.indexOf(end, m_at + 2);
        m_at = found < 0 ? m_script.size() : found + end.size();
    }

    void quoted(QChar begin, QChar end)
    {
        significant(QString(begin));
        const qsizetype found = m_script.indexOf(end, m_at + 1);
        m_at = found < 0 ? m_script.size() : found + 1;
    }

    void word()
    {
        qsizetype end = m_at;
        while (end < m_script.size() && (m_script[end].isLetterOrNumber() || m_script[end] == u'_'))
            ++end;
        significant(m_script.mid(m_at, end - m_at).toUpper());
        m_at = end;
    }

    void semicolon()
    {
        const bool endsTrigger = m_last == u"END" && m_beforeLast == u";";
        if (m_inTrigger && !endsTrigger)
            significant(u";"_s);
        else
            finishStatement();
        ++m_at;
    }

    // Told of each token before it is passed.
    void significant(const QString &text)
    {
        if (++m_tokens == 1) {
            m_from = m_at;
            m_creates = text == u"CREATE";
        } else if (m_tokens == 2 && (text == u"TEMP" || text == u"TEMPORARY"))
            --m_tokens; // CREATE TEMP TRIGGER is a CREATE TRIGGER
        else if (m_tokens == 2 && m_creates && text == u"TRIGGER")
            m_inTrigger = true;
        m_beforeLast = std::exchange(m_last, text);
    }

    void finishStatement()
    {
        if (m_tokens > 0)
            m_statements += m_script.mid(m_from, m_at - m_from).trimmed();
        m_tokens = 0;
        m_creates = m_inTrigger = false;
        m_last.clear();
        m_beforeLast.clear();
    }

    const QString &m_script;
    QStringList m_statements;
    qsizetype m_at = 0;
    qsizetype m_from = 0; ///< Where the present statement begins, comments before it apart.
    int m_tokens = 0; ///< Words and signs of the present statement so far, comments apart.
    bool m_creates = false;
    bool m_inTrigger = false;
    QString m_last;
    QString m_beforeLast;
};

} // namespace

QStringList splitStatements(const QString &script)
{
    return Splitter(script).split();
}

} // namespace medcrm::store
