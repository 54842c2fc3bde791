#!/usr/bin/env python3
"""Writes src/html/decode/single_byte_tables.inc: what the bytes 80 to FF mean in each single-byte encoding.

The mappings are Python's codecs, which follow the vendors' tables. The WHATWG Encoding standard differs:
  * windows-874 and windows-1250 to -1258: a byte 80 to 9F that the vendor left undefined is the C1 control
    of the same number;
  * windows-1255: CA is U+05BA (holam haser for vav);
  * koi8-u: AE and BE are the Belarusian short u (U+045E, U+040E), as in KOI8-RU;
  * x-user-defined: 80 to FF are U+F780 to U+F7FF.
What stays undefined is U+FFFD, which no encoding maps to.

Usage: tools/make_single_byte_tables.py > src/html/decode/single_byte_tables.inc
"""

CODECS = {
    "ibm866": "cp866",
    **{f"iso-8859-{part}": f"iso8859_{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    "koi8-r": "koi8_r",
    "koi8-u": "koi8_u",
    "macintosh": "mac_roman",
    "windows-874": "cp874",
    **{f"windows-{page}": f"cp{page}" for page in range(1250, 1259)},
    "x-mac-cyrillic": "mac_cyrillic",
}
DIFFERENCES = {
    "koi8-u": {0xAE: 0x045E, 0xBE: 0x040E},
    "windows-1255": {0xCA: 0x05BA},
}
UNDEFINED = 0xFFFD


def code_point(name: str, byte: int) -> int:
    if byte in DIFFERENCES.get(name, {}):
        return DIFFERENCES[name][byte]
    text = bytes([byte]).decode(CODECS[name], errors="ignore")
    if text:
        return ord(text)
    if name.startswith("windows-") and byte < 0xA0:
        return byte
    return UNDEFINED


def constant(name: str) -> str:
    words = name.replace("iso-8859-", "iso8859-part").split("-")
    return "k" + "".join(word.capitalize() for word in words)


def print_table(name: str, code_points: list[int]) -> None:
    print(f"\nconstexpr char16_t {constant(name)}[128] = {{")
    for row in range(0, 128, 8):
        print("    " + " ".join(f"0x{point:04X}," for point in code_points[row : row + 8]))
    print("};")


def main() -> None:
    print("// What the bytes 80 to FF mean in each single-byte encoding; U+FFFD: nothing.")
    print("// Made by tools/make_single_byte_tables.py, which says where the facts come from: do not edit.")
    print("// clang-format off")
    for name in CODECS:
        print_table(name, [code_point(name, byte) for byte in range(0x80, 0x100)])
    print_table("x-user-defined", [0xF780 + byte for byte in range(0x80)])
    print("// clang-format on")


if __name__ == "__main__":
    main()
