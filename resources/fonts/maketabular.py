#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the four Inter Tabular fonts of this folder from the Inter fonts of Debian's package fonts-inter.

Qt before 6.7 cannot ask a font for its tabular digits, and a front desk is full of ticking times and columns of
numbers. So the digits of the feature "tnum" become the ordinary digits, under a family name of its own (the Open Font
License asks for nothing more, as Inter reserves no name). Alternate letter shapes that nothing uses are left out.
Needs python3-fonttools. Run once by hand; the result is committed.
"""

import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Inter Tabular"
WEIGHTS = ["Regular", "Medium", "SemiBold", "Bold"]
KEPT_FEATURES = ["ccmp", "locl", "mark", "mkmk", "kern", "calt", "case"]


def tabular_digits(font):
    """Which glyph the feature "tnum" puts in place of each digit."""
    gsub = font["GSUB"].table
    lookups = {i for f in gsub.FeatureList.FeatureRecord if f.FeatureTag == "tnum" for i in f.Feature.LookupListIndex}
    mapping = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(table, "ExtSubTable", table).mapping)
    cmap = font.getBestCmap()
    return {code: mapping[cmap[code]] for code in range(ord("0"), ord("9") + 1)}


def rename(font, weight):
    names = font["name"]
    old = names.getDebugName(16) or names.getDebugName(1)
    for record in list(names.names):
        text = record.toUnicode()
        if record.nameID in (1, 3, 4, 16) and old in text:
            names.setName(text.replace(old, FAMILY), record.nameID, record.platformID, record.platEncID, record.langID)
        elif record.nameID == 6:
            names.setName(f"{FAMILY.replace(' ', '')}-{weight}", 6, record.platformID, record.platEncID, record.langID)
    cff = font["CFF "].cff
    cff.fontNames[0] = f"{FAMILY.replace(' ', '')}-{weight}"
    cff[0].FamilyName = FAMILY
    cff[0].FullName = f"{FAMILY} {weight}"


def convert(source, target, weight):
    font = TTFont(source)
    digits = tabular_digits(font)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({code: glyph for code, glyph in digits.items() if code in table.cmap})
    widest = max(font["hmtx"][glyph][0] for glyph in digits.values())  # some of the 4s are five units off
    for glyph in digits.values():
        font["hmtx"][glyph] = (widest, font["hmtx"][glyph][1])
    options = subset.Options(layout_features=KEPT_FEATURES, name_IDs=["*"], name_languages=["*"], notdef_outline=True,
                             hinting=False, desubroutinize=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys())
    subsetter.subset(font)
    rename(font, weight)
    font.save(target)


def main():
    source = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/inter")
    target = pathlib.Path(__file__).parent
    for weight in WEIGHTS:
        convert(source / f"Inter-{weight}.otf", target / f"InterTabular-{weight}.otf", weight)


main()
