# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs of a demo as processes: the server, the windows with their traces, a display to put them on."""

import os
import re
import shutil
import socket
import subprocess
import time
from pathlib import Path


class Failed(Exception):
    """The demo did not go as it must; the text says where."""


def end(process):
    """Asks a process to end, and makes it if it does not."""
    if process and process.poll() is None:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(what, condition, seconds=60):
    """The first true value of condition(); fails when there is none in time."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise Failed(f"waited {seconds} s in vain for: {what}")
        time.sleep(0.02)  # looks at files that other processes write; nothing tells us when they do


class Server:
    """medcrm-server on a generated clinic."""

    def __init__(self, programs, folder):
        self.program = str(programs / "medcrm-server")
        self.data = folder / "data"
        self.log = folder / "server.log"
        self.port = free_port()
        self.process = None
        listing = self._ask("demo")
        rows = [line.split("\t") for line in listing.splitlines()]
        self.accounts = {name: (password, who) for name, password, who in rows}
        self.fingerprint = self._ask("fingerprint").strip()

    def _ask(self, command):
        done = subprocess.run([self.program, command, "--data", self.data], capture_output=True, text=True)
        if done.returncode != 0:
            raise Failed(f"medcrm-server {command}: {done.stderr.strip()}")
        return done.stdout

    @property
    def address(self):
        return f"127.0.0.1:{self.port}"

    def start(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [self.program, "run", "--data", self.data, "--address", "127.0.0.1", "--port", str(self.port)],
                stdout=log, stderr=log)
        wait_for("the server to answer", self._answers)

    def _answers(self):
        if self.process.poll() is not None:
            raise Failed(f"the server ended; see {self.log}")
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        end(self.process)


class Window:
    """One of the programs with a window, signed in, with a trace of what it shows."""

    def __init__(self, programs, name, server, user, folder, options=(), environment=None):
        self.name = name
        self.number = None  # its window's, as the display knows it
        self.trace = folder / f"{name}-{user}-{len(list(folder.glob('*.trace')))}.trace"
        secret = folder / f"{user}.password"
        secret.touch(mode=0o600)
        secret.write_text(server.accounts[user][0])
        profile = folder / f"profile-{self.trace.stem}"
        self.process = subprocess.Popen(
            [str(programs / name), "--server", server.address, "--pin", server.fingerprint, "--user", user,
             "--password-file", secret, "--profile", profile, "--trace", self.trace, *options],
            env={**os.environ, **(environment or {})})

    def entries(self):
        """The trace so far: time, + or -, and the line that came or went, without the marks that keep directions apart."""
        if not self.trace.exists():
            return []
        text = self.trace.read_text(errors="replace").translate(dict.fromkeys(range(0x2066, 0x206A)))
        return [tuple(entry.split(" ", 2)) for entry in text.splitlines()]

    def shown(self, missing=None):
        """The lines that the window shows now, as its trace tells; as if it lacked one entry, if one is given."""
        lines = []
        for entry in self.entries():
            _, sign, text = entry
            if entry == missing:
                continue
            if sign == "+":
                lines.append(text)
            elif text in lines:
                lines.remove(text)
        return lines

    def time_of(self, line):
        """When the window began to show this line."""
        return [time for time, sign, text in self.entries() if sign == "+" and text == line][-1]

    def find(self, pattern):
        expression = re.compile(pattern)
        return next((found for found in map(expression.search, self.shown()) if found), None)

    def wait_for(self, pattern, seconds=60):
        def look():
            if self.process.poll() is not None:
                raise Failed(f"{self.name} ended by itself")
            return self.find(pattern)
        return wait_for(f"{self.name} to show “{pattern}”", look, seconds)

    def settle(self):
        """Until it has used no processor time for a moment: everything is painted."""
        def ticks():
            fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
            return int(fields[11]) + int(fields[12])
        for _ in range(40):
            before = ticks()
            time.sleep(0.3)
            if ticks() - before <= 1:
                return

    def stop(self):
        end(self.process)


class VirtualDisplay:
    """Xvfb with a window manager; key presses and pictures of single windows."""

    def __init__(self, folder, width=2100, height=1200):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp",
             "-r",  # on a busy machine a key seems to be held down, and would repeat
             "-noreset"],  # or it would start anew, under everybody, when its last window closes
            pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise Failed("Xvfb did not start")
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700, exist_ok=True)
        self.environment = {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(runtime)}
        os.environ.update(self.environment)
        os.environ.pop("WAYLAND_DISPLAY", None)
        self.manager = subprocess.Popen(["openbox", "--sm-disable"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # A window that opens while openbox is still starting may never be shown.
        try:
            wait_for("the window manager", self._is_managed)
        except BaseException:
            self.stop()
            raise

    def _is_managed(self):
        if self.manager.poll() is not None:
            raise Failed("openbox ended by itself")
        return subprocess.run(["xdotool", "get_num_desktops"], capture_output=True).returncode == 0

    def window_of(self, window):
        if window.number:
            return window.number

        def look():
            found = subprocess.run(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(window.process.pid), "--name", "Medical CRM"],
                                   capture_output=True, text=True).stdout.split()
            return found[0] if found else None
        window.number = wait_for(f"the window of {window.name}", look)
        return window.number

    def focus(self, window):
        number = self.window_of(window)
        subprocess.run(["xdotool", "windowactivate", "--sync", number], check=True, stderr=subprocess.DEVNULL)
        return number

    def place(self, window, x, y, width, height):
        number = self.window_of(window)
        subprocess.run(["xdotool", "windowsize", number, str(width), str(height), "windowmove", number, str(x), str(y)], check=True)

    def press(self, window, *keys):
        self.focus(window)
        self.press_on(*keys)

    def press_on(self, *keys):
        """To whatever has the keyboard: a dialog over a window."""
        subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)

    def type(self, window, text):
        self.focus(window)
        self.type_on(text)

    def type_on(self, text):
        subprocess.run(["xdotool", "type", "--delay", "40", text], check=True)

    def picture(self, window, file):
        number = self.focus(window)
        window.settle()
        subprocess.run(["import", "-window", number, str(file)], check=True)

    def stop(self):
        for process in (self.manager, self.server):
            end(process)


def fresh_folder(path):
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True, mode=0o700)
    return Path(path)
