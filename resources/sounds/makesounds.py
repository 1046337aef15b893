#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sounds of the programs, from sine tones alone, so that they have no licence but the project's own.

usage: resources/sounds/makesounds.py [--check]     writes arrival.wav, urgent.wav and call.wav beside itself; --check
only compares what lies there with what it would write

Three sounds that nobody mixes up: an arrival is one soft rising pair, an urgent arrival three quick notes twice, a call
a slow falling chime of three notes that carries through a waiting room.
"""

import math
import struct
import sys
import wave
from pathlib import Path

RATE = 22050
# A note: when it begins and how long it rings (seconds), its pitch (hertz) and its strength.
SOUNDS = {
    "arrival": [(0.00, 0.30, 659.26, 0.40), (0.11, 0.40, 880.00, 0.40)],
    "urgent": [
        (start + offset, 0.16, pitch, 0.60)
        for start in (0.0, 0.48)
        for offset, pitch in ((0.0, 783.99), (0.12, 1046.50), (0.24, 1318.51))
    ],
    "call": [(0.00, 1.10, 783.99, 0.50), (0.38, 1.10, 659.26, 0.50), (0.76, 1.30, 523.25, 0.55)],
}
OVERTONES = ((1, 1.0), (2, 0.28), (3, 0.10), (4.2, 0.05))  # the last one, a little off, sounds of metal


def note(at, length, pitch, strength, samples):
    first = round(at * RATE)
    for i in range(round(length * RATE)):
        seconds = i / RATE
        attack = min(1.0, seconds / 0.006)
        release = min(1.0, (length - seconds) / 0.03)
        loudness = strength * attack * release * math.exp(-4.0 * seconds / length)
        samples[first + i] += loudness * sum(
            share * math.sin(2 * math.pi * pitch * overtone * seconds) for overtone, share in OVERTONES)


def render(notes):
    length = max(at + seconds for at, seconds, _, _ in notes) + 0.02
    samples = [0.0] * round(length * RATE)
    for at, seconds, pitch, strength in notes:
        note(at, seconds, pitch, strength, samples)
    loudest = max(abs(sample) for sample in samples)
    scale = 0.8 * 32767 / loudest  # all equally loud; the volume is the desk's
    return b"".join(struct.pack("<h", round(sample * scale)) for sample in samples)


def differs(file, frames):
    """Whether a file holds another sound; the last bit may be another machine's."""
    with wave.open(str(file), "rb") as held:
        if (held.getnchannels(), held.getsampwidth(), held.getframerate()) != (1, 2, RATE):
            return True
        samples = held.readframes(held.getnframes())
    if len(samples) != len(frames):
        return True
    pairs = zip(struct.iter_unpack("<h", samples), struct.iter_unpack("<h", frames))
    return any(abs(one - other) > 1 for (one,), (other,) in pairs)


def write(file, frames):
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(frames)


def main():
    folder = Path(__file__).resolve().parent
    sounds = {folder / f"{name}.wav": render(notes) for name, notes in SOUNDS.items()}
    if "--check" not in sys.argv:
        for file, frames in sounds.items():
            write(file, frames)
        return 0
    stale = [file.name for file, frames in sounds.items() if not file.exists() or differs(file, frames)]
    print("made by this script: " + ("all" if not stale else "not " + ", ".join(stale)))
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
