#!/usr/bin/env python3
"""Holds the #include lines of src/ and include/ against the table of rooms in the design, and the lengths of
files against what a reader can take.

    includes_test.py [--root DIR]

Fails on an include that points the wrong way, on an outside library where it does not belong, on a header of the
standard library that a file uses and has neither itself nor through headers of ours, or has and does not use (the
compiler does not see it: files are compiled several at a time, and with precompiled headers), on a file over MAX_LINES
that long_files.tsv does not excuse, and on an excuse that nobody needs any more.
"""

import argparse
import pathlib
import re
import sys

MAX_LINES = 400

# Room: the rooms that it may include beside itself. "public" is include/cleancopy; "root" the files directly in
# src/, which put the stages together.
STAGES = ("text", "dates", "lexicon", "html", "input", "rules", "clean", "structured", "article", "write")
ROOMS = {
    "public": (),
    "text": (),
    "dates": ("text",),
    "lexicon": ("text", "dates"),
    "html": ("public", "text"),
    "input": ("public", "text"),
    "rules": ("public", "text", "html"),
    "clean": ("public", "text", "dates", "lexicon", "html", "rules"),
    "structured": ("text", "lexicon", "html"),
    "article": ("public", "text", "dates", "lexicon", "html", "rules", "clean", "structured"),
    "write": ("public", "text"),
    "batch": ("public", "text", "input", "write"),
    "check": ("public", "text", "input", "write"),
    "root": ("public", *STAGES),
    "cli": ("public", *STAGES, "batch", "check", "root"),
}

# Room: its folders from the ground up. One may include those before it; the files beside the folders, which put
# them together, include all, and no folder includes those.
FOLDERS = {
    "html": ("tokens", "decode", "page"),
    "clean": ("blocks", "judge", "neighbours"),
    "article": ("names", "evidence", "report", "headline", "body", "dek", "byline", "dates", "kind"),
    "batch": ("plan", "paths", "sources", "targets", "codecs"),
}

# Outside header (or the folder of several): the rooms that may include it, and in how many files at most.
MANY = 1000
OUTSIDERS = {
    "CLI/": (("cli",), 1),
    "toml++/": (("cli",), 1),
    "nlohmann/": (("write", "check"), 3),
    "rapidjson/": (("structured", "rules", "batch", "write"), 6),
    "gumbo.h": (("html",), 1),
    "uchardet.h": (("html",), 1),
    "iconv.h": (("html",), 2),
    "libdeflate.h": (("input",), 1),
    "zlib.h": (("input",), 1),
    "brotli/decode.h": (("input",), 1),
    "zstd.h": (("input", "batch"), 2),
    "sqlite3.h": (("batch",), 1),
    "archive.h": (("batch",), 1),
    "archive_entry.h": (("batch",), 1),
    "clocale": (("batch",), 1),
    "emmintrin.h": (("text", "html"), 4),
    "tmmintrin.h": (("text",), 1),
    "cpuid.h": (("text",), 1),
    "dirent.h": (("batch",), 1),
    "fnmatch.h": (("check",), 1),
    "fcntl.h": (("input", "batch", "cli"), MANY),
    "poll.h": (("batch", "cli"), MANY),
    "signal.h": (("batch", "cli"), MANY),
    "sys/": (("input", "batch", "cli"), MANY),
    "unistd.h": (("input", "batch", "cli"), MANY),
}

# Header of the standard library: what of it is used here. Those that nearly every file needs, and so gets by chance.
ALGORITHMS = """all_of any_of none_of find find_if find_if_not count count_if sort stable_sort partial_sort nth_element
    min max minmax clamp copy copy_n copy_if fill fill_n transform reverse rotate unique lower_bound upper_bound equal_range
    binary_search max_element min_element equal mismatch search remove remove_if replace replace_if includes is_sorted merge
    adjacent_find lexicographical_compare for_each partition stable_partition partition_point swap_ranges push_heap
    pop_heap""".split()
STANDARD = {
    "algorithm": rf"({'|'.join(ALGORITHMS)})\(",
    "array": r"(array|to_array)\b",
    "map": r"(multi)?map<",
    "memory": r"(unique_ptr|shared_ptr|weak_ptr|make_unique|make_shared)\b",
    "optional": r"(optional|nullopt|make_optional)\b",
    "span": r"span\b",
    "string": r"(string|u16string|u32string|to_string)\b",
    "string_view": r"(string_view|u16string_view|u32string_view)\b",
    "utility": r"((move|exchange|swap|pair)\(|forward<|pair<|as_const\b)",
    "vector": r"vector\b",
}
STANDARD = {header: re.compile(r"\bstd::" + names) for header, names in STANDARD.items()}
COMMENT_OR_TEXT = re.compile(r'//[^\n]*|"(?:\\.|[^"\\\n])*"')

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
SOURCES = (".cpp", ".hpp", ".inc")
COUNTED = (".cpp", ".hpp")  # tables (.inc) may be as long as they are


def room_of(path, root):
    parts = path.relative_to(root).parts
    if parts[0] == "include":
        return "public"
    return parts[1] if len(parts) > 2 else "root"


def target_room(header):
    """The room that a quoted header (or <cleancopy/…>) belongs to."""
    first, _, rest = header.partition("/")
    if first == "cleancopy":
        return "public"
    return first if rest else "root"


def outsider_of(header):
    return next((name for name in OUTSIDERS if header == name or (name[-1] == "/" and header.startswith(name))), None)


def includes_of(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        match = INCLUDE.match(line)
        if match:
            yield number, match[1] == "<", match[2]


def check_own(room, header):
    wanted = target_room(header)
    if wanted != room and wanted not in ROOMS[room]:
        return f"{room} may not include {wanted} ({header})"
    return None


def floor_of(room, path):
    """How high a file stands in its room: its folder's place among FOLDERS; above them all without a folder."""
    parts, folders = pathlib.PurePosixPath(path).parts, FOLDERS[room]
    if len(parts) == 2:
        return len(folders)
    return folders.index(parts[1]) if parts[1] in folders else None


def check_floors(room, where, header):
    if room not in FOLDERS or target_room(header) != room:
        return None
    ours, theirs = floor_of(room, where.relative_to("src")), floor_of(room, header)
    if ours is None or theirs is None:
        return f"no such folder of {room} ({where if ours is None else header})"
    return f"{where.parent} may not include {header}" if theirs > ours else None


def check_includes(root, files):
    problems = []
    users = {name: set() for name in OUTSIDERS}
    for path in files:
        room, where = room_of(path, root), path.relative_to(root)
        if room not in ROOMS:
            problems.append(f"{where}: no such room: {room}")
            continue
        for number, angled, header in includes_of(path):
            problem = None
            outsider = outsider_of(header)
            if not angled or header.startswith("cleancopy/"):
                problem = check_own(room, header) or check_floors(room, where, header)
            elif outsider:
                users[outsider].add(where)
                if room not in OUTSIDERS[outsider][0]:
                    problem = f"{room} may not include <{header}>"
            elif "." in header or "/" in header:
                problem = f"<{header}> is neither of the standard library nor among the known outsiders"
            if problem:
                problems.append(f"{where}:{number}: {problem}")
    for name, paths in users.items():
        if len(paths) > OUTSIDERS[name][1]:
            listed = ", ".join(sorted(map(str, paths)))
            problems.append(f"<{name}> in {len(paths)} files, {OUTSIDERS[name][1]} allowed: {listed}")
    return problems


def standard_headers_of(path, root, seen):
    """What the file includes of STANDARD, itself or through headers of ours that are not `seen` yet."""
    seen.add(path)
    headers = set()
    for _, angled, header in includes_of(path):
        if angled and not header.startswith("cleancopy/"):
            headers.add(header)
            continue
        ours = root / ("include" if angled else "src") / header
        if ours not in seen and ours.is_file():
            headers |= standard_headers_of(ours, root, seen)
    return headers & STANDARD.keys()


def check_standard_headers(root, files):
    problems = []
    for path in files:
        where, code = path.relative_to(root), COMMENT_OR_TEXT.sub("", path.read_text(encoding="utf-8"))
        reached = standard_headers_of(path, root, set())
        own = {header for _, angled, header in includes_of(path) if angled}
        for header, used in STANDARD.items():
            if used.search(code) and header not in reached:
                problems.append(f"{where}: uses <{header}> ({used.search(code)[0]}) and does not include it")
            if header in own and not used.search(code):
                problems.append(f"{where}: includes <{header}> and does not use it")
    return problems


def read_excuses(path):
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return dict(line.split("\t", 1) for line in lines if line and not line.startswith("#"))


def check_lengths(root, files):
    excuses = read_excuses(root / "tests/architecture/long_files.tsv")
    problems = []
    for path in files:
        where = str(path.relative_to(root))
        lines = path.read_bytes().count(b"\n")
        excuse = excuses.pop(where, None)
        if lines > MAX_LINES and not excuse:
            problems.append(f"{where}: {lines} lines, over {MAX_LINES} without a reason in long_files.tsv")
        if lines <= MAX_LINES and excuse:
            problems.append(f"{where}: {lines} lines, needs no reason in long_files.tsv any more")
    return problems + [f"{where}: in long_files.tsv, but not there" for where in excuses]


def main():
    parser = argparse.ArgumentParser(description="Checks includes against the design's table of rooms.")
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2])
    root = parser.parse_args().root.resolve()
    ours = [p for top in ("src", "include") for p in sorted((root / top).rglob("*")) if p.suffix in SOURCES]
    counted = ours + [p for top in ("tests", "bench") for p in sorted((root / top).rglob("*")) if p.is_file()]
    counted = [p for p in counted if p.suffix in COUNTED]
    code = [p for p in ours if p.suffix in COUNTED]
    problems = check_includes(root, ours) + check_standard_headers(root, code) + check_lengths(root, counted)
    for problem in problems:
        print(f"FAIL {problem}")
    print(f"{len(ours)} files, {len(problems)} problems")
    return 1 if problems or not ours else 0


if __name__ == "__main__":
    sys.exit(main())
