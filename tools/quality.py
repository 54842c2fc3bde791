#!/usr/bin/env python3
"""Measures cleancopy on the labelled pages, with the project's scorer, and prints one table a data set.

    quality.py [--binary build/release/cleancopy] [--set fundus_dev] [--worst 20 --by para_f1]
               [--floor tools/quality_floor.json] [--markdown] [--keep DIR]
    quality.py --text-dumps DIR     the same articles as text dumps, DIR/SET/ID.txt (tools/dump_pages.py)

The pages and the scorer are found in CLEANCOPY_SHARED, else in ../shared beside the repository; where they are
absent nothing is measured, which is said, and the exit code is 0. The scorer's --help defines the measures; beside
them stand
  empty    labelled article pages that gave nothing: no output, or no word of body
  is_article  balanced accuracy of the field "article" (no output: false) against the page's labelled type
  is_article_clear  the same without pages of documentation and services, whose running prose may count either way
  failed   pages on which the command crashed, hung or said what no command should

Exit: 0 measured and not below the floor, 1 below it or a page failed, 2 wrong use. Standard library only.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
BATCH = 24  # files a process
SECONDS_A_PAGE = 10  # more is a hang
ORDERLY_EXITS = (0, 1, 3)
OFTEN_EITHER = ("documentation", "service")

# The tables: data set, page types that the scorer is to look at, measures that are shown.
SETS = {
    "fundus_dev": {
        "types": None,
        "measures": ["body_f1", "para_f1", "headline", "dek", "dek_f1", "authors_f1", "day", "minute", "perfect"],
    },
    "wcxb_dev": {
        "types": "article",
        "measures": ["body_f1", "shingle_f1", "segment_f1", "headline", "authors_f1", "day", "is_article",
                     "is_article_clear"],
    },
    "htmldate_mediacloud": {"types": None, "measures": ["day"]},
}

# Other tools on the same pages with the same scorer, as measured for the project (shared/README.md).
PEERS = {
    "fundus_dev": {
        "trafilatura 2.x": {"body_f1": 0.966, "para_f1": 0.891, "headline": 0.719, "dek": 0.587, "authors_f1": 0.773,
                            "day": 0.975, "minute": 0.050, "perfect": 0.437},
        "newspaper4k 0.9.5": {"body_f1": 0.859, "para_f1": 0.790, "headline": 0.752, "dek": 0.533,
                              "authors_f1": 0.717, "day": 0.942, "minute": 0.925, "perfect": 0.336},
        "defuddle 0.19": {"body_f1": 0.925, "para_f1": 0.759, "headline": 0.851, "dek": 0.533, "authors_f1": 0.721,
                          "day": 0.917, "minute": 0.917, "perfect": 0.319},
    },
    "wcxb_dev": {
        "trafilatura 2.x": {"body_f1": 0.935, "shingle_f1": 0.930, "segment_f1": 0.945, "headline": 0.544,
                            "authors_f1": 0.623, "day": 0.844},
        "dom_smoothie": {"body_f1": 0.932, "segment_f1": 0.939},
        "rs-trafilatura (published)": {"body_f1": 0.932},
        "MinerU-HTML 0.6B (published)": {"body_f1": 0.928},
    },
}


def find_shared():
    """The folder with data/unpack and score/score.py, or None."""
    for folder in (os.environ.get("CLEANCOPY_SHARED"), ROOT.parent / "shared"):
        if folder and (pathlib.Path(folder) / "data/unpack").is_file():
            return pathlib.Path(folder)
    return None


def unpacked(shared):
    """The folder with the labelled pages, which data/unpack makes where it is not there yet."""
    result = subprocess.run([shared / "data/unpack"], check=True, stdout=subprocess.PIPE, text=True)
    return pathlib.Path(result.stdout.strip())


def read_jsonl(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def run_once(binary, paths):
    """Path -> article for one process, and what was wrong with the process (None: nothing)."""
    command = [str(binary), "--format", "jsonl", *map(str, paths)]
    try:
        run = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS_A_PAGE * len(paths)
        )
    except subprocess.TimeoutExpired:
        return {}, f"no end within {SECONDS_A_PAGE * len(paths)} s"
    if run.returncode not in ORDERLY_EXITS:
        return {}, f"exit code {run.returncode}: {run.stderr.decode('utf-8', 'replace').strip()[-200:]}"
    articles = {}
    try:
        for line in run.stdout.decode("utf-8").splitlines():
            article = json.loads(line)
            # With a single input a line need not say which.
            articles[article.get("file", str(paths[0])) if len(paths) == 1 else article["file"]] = article
    except (ValueError, KeyError) as error:
        return {}, f"output is not the JSON Lines asked for: {error!r}"
    return articles, None


def run_batch(binary, paths):
    """Articles by path and failures by path; a process that fails is taken apart to find the page."""
    articles, failures = {}, {}
    waiting = [paths]
    while waiting:
        part = waiting.pop()
        found, wrong = run_once(binary, part)
        articles.update(found)
        if wrong and len(part) > 1:
            middle = len(part) // 2
            waiting += [part[:middle], part[middle:]]
        elif wrong:
            failures[str(part[0])] = wrong
    return articles, failures


def run_all(binary, paths, workers):
    articles, failures = {}, {}
    batches = [paths[i : i + BATCH] for i in range(0, len(paths), BATCH)]
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        for found, failed in pool.map(lambda batch: run_batch(binary, batch), batches):
            articles.update(found)
            failures.update(failed)
    return articles, failures


def prediction(page_id, article):
    """The scorer's form of what the command gave."""
    published = article.get("published") or {}
    return {
        "id": page_id,
        "headline": article.get("headline"),
        "dek": article.get("dek"),
        "authors": article.get("byline") or [],
        "published": published.get("iso"),
        "text": article.get("text") or "",
        "paragraphs": [block["text"] for block in article.get("body") or []],
    }


def balanced_accuracy(gold, kinds):
    """Mean of the shares of articles and of other pages that were told as such; None without both."""
    articles = [kinds.get(page["id"]) == "article" for page in gold if page["page_type"] == "article"]
    others = [kinds.get(page["id"]) != "article" for page in gold if page["page_type"] != "article"]
    return (sum(articles) / len(articles) + sum(others) / len(others)) / 2 if articles and others else None


def confusion(gold, kinds):
    """Labelled type -> how many pages were told to be which kind; "none" gave nothing. Empty for one type."""
    told = {}
    for page in gold:
        told.setdefault(page["page_type"], collections.Counter())[kinds.get(page["id"], "none")] += 1
    return told if len(told) > 1 else {}


def measure(name, data, shared, options, folder):
    """Runs and scores one set: its measures, and the failures by path."""
    gold = read_jsonl(data / f"{name}.jsonl")
    started = time.monotonic()
    paths = [data / page["html"] for page in gold]
    if options.text_dumps:
        dumps = [options.text_dumps / name / f"{page['id']}.txt" for page in gold]
        gold, paths = zip(*[(page, dump) for page, dump in zip(gold, dumps) if dump.is_file()])
    articles, failures = run_all(options.binary.resolve(), paths, options.workers)
    seconds = time.monotonic() - started
    predictions = {
        page["id"]: prediction(page["id"], articles[str(path)])
        for page, path in zip(gold, paths)
        if str(path) in articles
    }
    predicted = folder / f"{name}.pred.jsonl"
    with open(predicted, "w", encoding="utf-8") as out:
        out.writelines(json.dumps(p, ensure_ascii=False) + "\n" for p in predictions.values())

    scores = folder / f"{name}.score.json"
    command = [sys.executable, str(shared / "score/score.py"), "--gold", str(data / f"{name}.jsonl")]
    command += ["--pred", str(predicted), "--json", str(scores)]
    if SETS[name]["types"]:
        command += ["--types", SETS[name]["types"]]
    if options.worst:
        command += ["--worst", str(options.worst), "--by", options.by]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    worst = said.splitlines()[2:]

    figures = json.loads(scores.read_text())["totals"]
    article_ids = [page["id"] for page in gold if page["page_type"] == "article"]
    figures["empty"] = sum(not predictions.get(i, {}).get("text", "").strip() for i in article_ids)
    figures["failed"] = len(failures)
    kinds = {page["id"]: articles[str(path)]["page_kind"] for page, path in zip(gold, paths) if str(path) in articles}
    figures["is_article"] = balanced_accuracy(gold, kinds)
    figures["is_article_clear"] = balanced_accuracy([p for p in gold if p["page_type"] not in OFTEN_EITHER], kinds)
    result = {"pages": len(gold), "articles": len(article_ids), "seconds": seconds, "figures": figures, "worst": worst,
              "kinds": confusion(gold, kinds)}
    return result, failures


def shown(value):
    return "" if value is None else f"{value:.3f}"


def print_table(name, result):
    measures = [m for m in SETS[name]["measures"] if result["figures"].get(m) is not None]
    what = f"{result['pages']} pages" + (f", {result['articles']} articles" if SETS[name]["types"] else "")
    print(f"\n{name} ({what}, {result['seconds']:.1f} s)")
    names = [*measures, "empty", "failed"]
    print("  ".join(f"{m:>10}" for m in names))
    cells = [*(shown(result["figures"][m]) for m in measures), result["figures"]["empty"], result["figures"]["failed"]]
    print("  ".join(f"{c:>{max(10, len(m))}}" for m, c in zip(names, cells)))
    for labelled, told in sorted(result["kinds"].items()):
        print(f"    {labelled:14} {sum(told.values()):4}  " + "  ".join(f"{k} {n}" for k, n in told.most_common()))
    for line in result["worst"]:
        print(f"    {line}")


def print_markdown(name, result):
    measures = SETS[name]["measures"]
    what = f", the {result['articles']} articles" if SETS[name]["types"] else f", {result['pages']} pages"
    print(f"\n### {name}{what}\n\n| | {' | '.join(measures)} |\n|---|{'---:|' * len(measures)}")
    rows = {"**cleancopy**": result["figures"], **PEERS.get(name, {})}
    for tool, figures in rows.items():
        print(f"| {tool} | {' | '.join(shown(figures.get(m)) or '–' for m in measures)} |")
    figures = result["figures"]
    print(f"\nArticle pages that gave nothing: {figures['empty']}. Pages that failed: {figures['failed']}.")
    if result["kinds"]:
        print_confusion(result["kinds"])


def print_confusion(kinds):
    columns = sorted({kind for told in kinds.values() for kind in told})
    print(f"\n| labelled | pages | {' | '.join(columns)} |\n|---|---:|{'---:|' * len(columns)}")
    for labelled, told in sorted(kinds.items()):
        cells = [str(told[kind]) if told[kind] else "" for kind in columns]
        print(f"| {labelled} | {sum(told.values())} | {' | '.join(cells)} |")


def below_floor(floor, results):
    """One line for each figure that is worse than the floor allows."""
    problems = []
    for name, result in results.items():
        for measure_name, least in floor.get("at_least", {}).get(name, {}).items():
            got = result["figures"].get(measure_name) or 0.0
            if got < least:
                problems.append(f"{name}: {measure_name} is {got:.4f}, at least {least} is wanted")
        for measure_name, most in floor.get("at_most", {}).get(name, {}).items():
            got = result["figures"][measure_name]
            if got > most:
                problems.append(f"{name}: {measure_name} is {got}, at most {most} is wanted")
    return problems


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / "build/release/cleancopy")
    parser.add_argument("--set", action="append", choices=SETS, help="only this data set; may be repeated")
    parser.add_argument("--text-dumps", type=pathlib.Path, metavar="DIR", help="read these dumps, not the pages")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list the N worst pages of each set")
    parser.add_argument("--by", default="body_f1", metavar="MEASURE", help="worst by this measure (body_f1)")
    parser.add_argument("--floor", type=pathlib.Path, metavar="FILE", help="fail where a figure is worse")
    parser.add_argument("--markdown", action="store_true", help="print the tables of docs/QUALITY.md, peers beside")
    parser.add_argument("--keep", type=pathlib.Path, metavar="DIR", help="keep predictions and scores there")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="processes at a time (as many as cores)")
    options = parser.parse_args()
    if not options.binary.is_file():
        parser.error(f"no such program: {options.binary}")
    return options


def main():
    options = parse_arguments()
    shared = find_shared()
    if shared is None:
        print("quality: skipped, the labelled pages are not here (set CLEANCOPY_SHARED to the folder that has them)")
        return 0
    data = unpacked(shared)

    results, all_failures = {}, {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        dumped = [name for name in SETS if options.text_dumps and (options.text_dumps / name).is_dir()]
        if options.text_dumps and not dumped:
            print(f"quality: skipped, no dumps at {options.text_dumps}")
            return 0
        for name in options.set or dumped or SETS:
            results[name], failures = measure(name, data, shared, options, folder)
            all_failures.update(failures)
            (print_markdown if options.markdown else print_table)(name, results[name])

    problems = [f"{path}: {wrong}" for path, wrong in all_failures.items()]
    if options.floor:
        problems += below_floor(json.loads(options.floor.read_text(encoding="utf-8")), results)
    for problem in problems:
        print(f"quality: {problem}", file=sys.stderr)
    if options.floor and not problems:
        print("\nno figure is below the floor")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
