#!/usr/bin/env python3
"""Measures the whole program on pages of publishers that its judge has not seen.

    tools/judge/apart.py --dump BUILD/tools/judge/dump_features [--build DIR] [--folds 5] [--reuse] [--worst N --by M]

The publishers of fundus_dev and wcxb_dev are dealt into folds. For each, the judge is trained without its pages, as
train.py does, and built into a program of its own; every page is then extracted by the program that has not seen
its publisher, and all of them are scored together by tools/quality.py. The sources are a copy in DIR, those here
stay as they are. --reuse keeps the trees of the last run: for a change that no training is needed for.

The kinds of pages are judged as in the program itself (their folds: train_kinds.py); rules, lexicons and fields
were written with these pages in view, and no figure tells what that is worth.
"""
import argparse
import shutil
import subprocess
import tempfile
from pathlib import Path

import numpy as np

import train
import quality  # where train has told to look

TABLES = ('judge_nodes.inc', 'judge_trees.inc', 'judge_base.inc')
TREES = 50


def train_apart(options, pages, score):
    """Writes the tables of each fold's judge into DIR/trees/FOLD; gives each page's fold."""
    rows = train.read_rows(options.dump, pages, score)
    fold_of = train.deal((d for _, d in rows.page_info), options.folds)
    fold = np.array([fold_of[rows.page_info[p][1]] for p in rows.pages])
    for i in range(options.folds):
        train.TABLES = options.build / 'trees' / str(i)
        if options.reuse and train.TABLES.is_dir():
            continue
        train.TABLES.mkdir(parents=True, exist_ok=True)
        seen = fold != i
        model = train.new_model(TREES).fit(rows.features[seen], rows.labels[seen], sample_weight=rows.weights[seen])
        train.write_tables(model)
    return {path: fold_of.get(train.domain(gold.get('url')), 0) for path, gold in pages.items()}


def copy_changed(here, there):
    """Copies a file or folder, but for what is the same already: it need not be compiled again."""
    files = [p for p in here.rglob('*') if p.is_file()] if here.is_dir() else [here]
    for path in files:
        copy = there / path.relative_to(here) if here.is_dir() else there
        if path.name in TABLES or (copy.is_file() and copy.read_bytes() == path.read_bytes()):
            continue
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)


def build_programs(options):
    """The program of each fold, in DIR."""
    source = options.build / 'source'
    source.mkdir(exist_ok=True)
    for name in ('CMakeLists.txt', 'cmake', 'include', 'src', 'docs', 'LICENSE', 'README.md'):
        copy_changed(train.ROOT / name, source / name)
    binaries = []
    configure = ['cmake', '-S', source, '-B', options.build / 'build', '-G', 'Ninja', '-DCLEANCOPY_TESTS=OFF']
    for i in range(options.folds):
        for table in TABLES:
            shutil.copy(options.build / 'trees' / str(i) / table, source / 'src' / 'clean' / 'judge' / table)
        if i == 0:
            subprocess.run(configure, check=True, stdout=subprocess.DEVNULL)
        subprocess.run(['cmake', '--build', options.build / 'build', '--target', 'cleancopy'], check=True,
                       stdout=subprocess.DEVNULL)
        binaries.append(options.build / f'cleancopy.{i}')
        shutil.copy(options.build / 'build' / 'cleancopy', binaries[-1])
    return binaries


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--dump', required=True, help='the dump_features binary')
    parser.add_argument('--build', type=Path, default=train.ROOT / 'build' / 'apart', metavar='DIR')
    parser.add_argument('--folds', type=int, default=5)
    parser.add_argument('--reuse', action='store_true')
    parser.add_argument('--worst', type=int, default=0)
    parser.add_argument('--by', default='body_f1')
    options = parser.parse_args()
    options.workers = quality.os.cpu_count()
    options.build.mkdir(parents=True, exist_ok=True)
    data = train.find_data()
    import score
    fold_of = train_apart(options, train.labelled_pages(data), score)
    binaries = build_programs(options)

    run_all = quality.run_all

    def run_apart(_, paths, workers):
        articles, failures = {}, {}
        for i, binary in enumerate(binaries):
            found, failed = run_all(binary, [p for p in paths if fold_of.get(str(p), 0) == i], workers)
            articles.update(found)
            failures.update(failed)
        return articles, failures

    quality.run_all = run_apart
    options.binary = binaries[0]
    with tempfile.TemporaryDirectory() as folder:
        for name in train.SET_WEIGHT:
            result, _ = quality.measure(name, data, train.SHARED, options, Path(folder))
            quality.print_table(name, result)


if __name__ == '__main__':
    main()
