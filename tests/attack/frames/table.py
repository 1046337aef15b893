# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of hostile cases: what is sent, where in a conversation, and what has to come of it."""
from dataclasses import dataclass, field


@dataclass
class Hostile:
    """`stage`: where it is sent: "tcp" (before TLS), "http" (in place of the request for a WebSocket), "new" (before
    hello), "greeted" (before signing in), "signed" (as the desk). `then`: what follows it: "probe" asks whether the
    line lives, "hang up" closes it, "wait" sends nothing more. `result` is what must come of it, as rawline tells it;
    of a set any one."""

    name: str
    stage: str
    data: bytes
    result: object
    then: str = "probe"
    tool: str = "raw"
    script: dict = field(default_factory=dict)

    def results(self):
        return self.result if isinstance(self.result, set) else {self.result}

    def closes(self):
        return all("close" in result for result in self.results())


def all_cases():
    from frames import conversation, framing, handshakes, libraries, messages
    cases = []
    for part in (handshakes, framing, messages, conversation, libraries):
        cases += part.cases()
    names = [case.name for case in cases]
    assert len(set(names)) == len(names), sorted(name for name in names if names.count(name) > 1)
    return cases
