#!/usr/bin/env python3
"""Writes src/html/tokens/entities.inc: the named character references of WHATWG HTML 13.5.

The list is the one that Python's standard library carries (html.entities.html5). Sorted by name in byte
order, so that a prefix is a contiguous range.

    tools/make_entities.py > src/html/tokens/entities.inc
"""
from html.entities import html5

print('// Made by tools/make_entities.py from the list of WHATWG HTML 13.5. {name, first, second code point}.')
for name in sorted(html5, key=lambda n: n.encode()):
    points = [ord(c) for c in html5[name]] + [0]
    print(f'{{"{name}", 0x{points[0]:X}, 0x{points[1]:X}}},')
