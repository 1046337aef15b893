# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays a case of the table and tells what came of it."""
import asyncio
import json
import os
import ssl
import subprocess
from pathlib import Path

import websockets

from frames.rawline import PATIENCE, PROBE, Line, frame, hello, request
from harness import tool

HERE = Path(__file__).resolve().parent


async def play_raw(server, case, token):
    """`token` resumes the desk's login."""
    line = Line(server)
    try:
        await line.open(tls=case.stage != "tcp")
        if case.stage in ("tcp", "http"):
            line.send(case.data)
            return await line.outcome_http()
        await line.upgrade()
        if case.stage in ("greeted", "signed"):
            await line.ask(hello())
        if case.stage == "signed":
            answer = await line.ask(request("auth.resume", {"token": token}))
            assert "result" in answer, answer
        line.send(case.data)
        if case.then == "hang up":
            return "gone"
        # hello is answered in its turn behind all that came before it: gladly the first time, as malformed later. Whoever
        # has to be closed before hello gets no chance to say it.
        if not (case.stage == "new" and case.closes()):
            line.send(frame(hello(PROBE)))
        return ", ".join(await line.outcome())
    except (OSError, asyncio.IncompleteReadError):
        return "cut"
    finally:
        line.close()


def _step_payload(step):
    if "parts" in step:
        return [part.encode() for part in step["parts"]]
    if "size" in step:
        return b"x" * step["size"]
    return step["text"] if "text" in step else step["binary"].encode()


async def _converse(socket, steps, told):
    """One step after the other, each when the one before was answered."""
    for step in steps:
        if "close" in step:
            await socket.close(step["close"])
            return told.append(f"close {socket.close_code}")
        if "ping" in step:
            await asyncio.wait_for(await socket.ping(b"x" * step["ping"]), PATIENCE)
            told.append(f"pong {step['ping']}")
            continue
        await socket.send(_step_payload(step))
        told.append(Line.word(json.loads(await asyncio.wait_for(socket.recv(), PATIENCE))))
    await socket.send(request("no.such", number=PROBE))
    answer = json.loads(await asyncio.wait_for(socket.recv(), PATIENCE))
    told.append("lives" if answer["id"] == PROBE else Line.word(answer))


async def play_python(server, case):
    """With python3-websockets."""
    script, told = case.script, []
    try:
        async with websockets.connect(server.address_text, ssl=ssl._create_unverified_context(), close_timeout=2,
                                      subprotocols=script["protocols"] or None, origin=script.get("origin"),
                                      compression="deflate" if script.get("compression") else None) as socket:
            try:
                await _converse(socket, script["steps"], told)
            except websockets.exceptions.ConnectionClosed as loss:
                told.append(f"close {loss.rcvd.code}" if loss.rcvd else "cut")
    except websockets.exceptions.InvalidStatusCode as refusal:
        return f"http {refusal.status_code}"
    return ", ".join(told)


def node_with_ws():
    """The program that runs hostile.js, or None where it or its ws is missing."""
    node = tool("node")
    found = node and subprocess.run([node, "-e", "require('ws')"], capture_output=True, env=_node_environment()).returncode == 0
    return node if found else None


def _node_environment():
    return {**os.environ, "NODE_PATH": "/usr/share/nodejs:/usr/lib/nodejs"}


def play_node(server, cases):
    """All of them in one process; the outcomes by name."""
    wanted = json.dumps([{"name": case.name, "script": case.script} for case in cases])
    done = subprocess.run([node_with_ws(), str(HERE / "hostile.js"), server.address_text], input=wanted, text=True,
                          capture_output=True, timeout=300, env=_node_environment())
    assert done.returncode == 0, done.stderr
    return {told["name"]: told["outcome"] for told in map(json.loads, done.stdout.splitlines())}
