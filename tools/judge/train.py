#!/usr/bin/env python3
"""Trains the judges of the clean stage and writes their tables into src/clean/.

    tools/judge/train.py --dump BUILD/tools/judge/dump_features [--trees 50] [--folds 5] [--dry-run]
    tools/judge/train.py --dump … --text-dumps DIR    the judge of text dumps, from what tools/dump_pages.py wrote

Pages and labels: the articles of fundus_dev and wcxb_dev (shared data). A block's label is whether its text
stands in the page's gold: as a paragraph, inside one, or holding most of one. The headline and the dek have
no label. Blocks that a rule settles are not learned from. Before the tables are written, the same training is
judged in folds by domain, so that no publisher is in both parts; the figures of the folds are what to quote.

Needs python3-sklearn and python3-numpy. The result depends on nothing but the pages and this file.
"""
import argparse
import html
import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from statistics import mean
from urllib.parse import urlparse

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'tools'))
import quality

SHARED = Path(os.environ.get('CLEANCOPY_SHARED', ROOT.parent / 'shared'))
TABLES = ROOT / 'src' / 'clean' / 'judge'
SET_WEIGHT = {'fundus_dev': 3.0, 'wcxb_dev': 1.0}  # news pages are what the judge is for
THRESHOLD = 0.5
# What can speak against a block alone, or for it alone, whatever else is known: trees that may not say otherwise
# follow chance less.
AGAINST = ('in_aside in_footer in_form hint_related hint_teaser hint_newsletter hint_advert hint_share hint_comment '
           'hint_footer hint_sidebar hint_paywall hint_promo hint_tags hint_author_box hint_form hint_button '
           'phrase_advert phrase_related phrase_prompt phrase_share phrase_credit').split()
FOR = 'in_region container_share outer_share own_hint_article_body'.split()
ITEM = re.compile(r'\s*(?:[-*•–]|\d{1,2}[.)])\s+')  # the mark of a list's item


def domain(url):
    """The registrable domain, nearly: enough to keep a publisher's pages together."""
    host = urlparse(url or 'http://unknown.invalid').netloc.lower().split(':')[0].split('.')
    return '.'.join(host[-3:] if len(host) > 2 and len(host[-2]) <= 3 else host[-2:])


def labelled_pages(data, text_dumps=None):
    """{path: gold} of all article pages, or of their text dumps: DIR/PROGRAM/SET/ID.txt."""
    pages = {}
    for name in SET_WEIGHT:
        with open(data / f'{name}.jsonl', encoding='utf-8') as lines:
            for line in lines:
                gold = json.loads(line)
                if gold['page_type'] == 'article':
                    gold['set'] = name
                    for path in text_dumps.glob(f'*/{name}/{gold["id"]}.txt') if text_dumps else [data / gold['html']]:
                        pages[str(path)] = gold
    return pages


def find_data():
    """The folder with the labelled pages; the scorer can be imported then. Ends the program where there is none."""
    if not SHARED.is_dir():
        sys.exit(f'{Path(sys.argv[0]).name}: no labelled pages at {SHARED}')
    sys.path.insert(0, str(SHARED / 'score'))
    return quality.unpacked(SHARED)


def parts_of(line):
    """What a block of the page may be of a line that is written with marks: an item's text, a row's cells."""
    item = ITEM.match(line)
    if item:
        return [line[item.end():]]
    return [cell.strip() for cell in line.strip('| ').split('|')] if line.count('|') > 1 else []


class Labeller:
    """Says of a block's text whether the gold has it."""

    def __init__(self, gold, fold):
        paragraphs = gold.get('paragraphs') or [p for p in (gold.get('body') or '').split('\n') if p.strip()]
        paragraphs = [html.unescape(p) for p in paragraphs]  # some labels have character references in them
        self.fold = fold
        self.paragraphs = {fold(p) for paragraph in paragraphs for p in (paragraph, *parts_of(paragraph))}
        self.long_paragraphs = [p for p in self.paragraphs if len(p) >= 30]
        self.body = ' '.join(fold(p) for p in paragraphs)
        self.unlabelled = {fold(gold.get('dek') or ''), fold(gold.get('headline') or ''), ''}

    def label(self, text):
        """1, 0, or None where the block is no part of the question."""
        text = self.fold(text)
        if text in self.unlabelled:
            return None
        if text in self.paragraphs or (len(text) >= 25 and text in self.body):
            return 1
        return int(len(text) > 60 and any(p in text and len(p) > 0.6 * len(text) for p in self.long_paragraphs))


class Rows:
    """Features, labels and what is needed to weigh and group them."""

    def __init__(self):
        self.features, self.labels, self.weights, self.pages, self.words = [], [], [], [], []
        self.page_info = []  # (set, domain) of each page

    def freeze(self):
        for name in ('features', 'labels', 'weights', 'pages', 'words'):
            setattr(self, name, np.array(getattr(self, name)))
        self.features = self.features.astype(np.float32)
        self.labels = self.labels.astype(bool)
        return self


def read_rows(dump, pages, score):
    rows = Rows()
    result = subprocess.run([dump], input='\n'.join(pages) + '\n', capture_output=True, check=True, encoding='utf-8',
                            errors='replace')
    labeller = gold = None
    for line in result.stdout.split('\n'):
        if line.startswith('#') and line[1:] in pages:
            gold = pages[line[1:]]
            labeller = Labeller(gold, score.fold)
            rows.page_info.append((gold['set'], domain(gold.get('url'))))
            continue
        if '\t' not in line:
            continue
        settled, text, values = line.split('\t')
        label = None if settled == '1' else labeller.label(text)
        if label is None:
            continue
        words = len(score.words(text))
        rows.features.append(np.array(values.split(), dtype=np.float32))
        rows.labels.append(label)
        rows.weights.append(SET_WEIGHT[gold['set']] * (1 + min(words, 60) / 15))
        rows.pages.append(len(rows.page_info) - 1)
        rows.words.append(words)
    return rows.freeze()


def directions(of_dumps):
    """For each feature -1, 0 or 1. A dump tells less: there all may speak either way."""
    if of_dumps:
        return None
    names = re.findall('"(\\w+)"', (ROOT / 'src' / 'clean' / 'judge' / 'feature_names.inc').read_text())
    assert {*AGAINST, *FOR} <= set(names)
    return [(name in FOR) - (name in AGAINST) for name in names]


def new_model(trees, of_dumps=False):
    return HistGradientBoostingClassifier(max_iter=trees, max_leaf_nodes=16, max_depth=5, learning_rate=0.17,
                                          min_samples_leaf=40, l2_regularization=1.0, early_stopping=False,
                                          monotonic_cst=directions(of_dumps))


def f1(hits, false_alarms, misses):
    return 2 * hits / (2 * hits + false_alarms + misses) if hits + false_alarms + misses else 1.0


def page_figures(rows, kept):
    """Mean F1 a page of words and of blocks, for each set."""
    words, blocks = defaultdict(list), defaultdict(list)
    for page, (name, _) in enumerate(rows.page_info):
        of_page = rows.pages == page
        keep, gold, n = kept[of_page], rows.labels[of_page], rows.words[of_page]
        words[name].append(f1(n[keep & gold].sum(), n[keep & ~gold].sum(), n[~keep & gold].sum()))
        blocks[name].append(f1((keep & gold).sum(), (keep & ~gold).sum(), (~keep & gold).sum()))
    return {name: (mean(words[name]), mean(blocks[name])) for name in words}


def deal(domains, folds, shuffle=1):
    """{domain: fold}"""
    domains = sorted(set(domains))
    np.random.RandomState(shuffle).shuffle(domains)
    return {d: i % folds for i, d in enumerate(domains)}


def report_folds(rows, trees, folds, of_dumps=False):
    fold_of = deal((d for _, d in rows.page_info), folds)
    fold = np.array([fold_of[rows.page_info[p][1]] for p in rows.pages])
    probability = np.zeros(len(rows.labels))
    for i in range(folds):
        train = fold != i
        model = new_model(trees, of_dumps).fit(rows.features[train], rows.labels[train], sample_weight=rows.weights[train])
        probability[~train] = model.predict_proba(rows.features[~train])[:, 1]
    for name, (words, blocks) in page_figures(rows, probability >= THRESHOLD).items():
        print(f'in folds by domain   {name:12} words F1 {words:.4f}  blocks F1 {blocks:.4f}')


def number(value):
    """As a literal of C++."""
    text = f'{value:.6g}'
    return text + ('F' if '.' in text or 'e' in text else '.0F')


def write_tables(model, prefix=''):
    nodes, trees = [], []

    def emit(tree, index):
        node = tree[index]
        if node['is_leaf']:
            nodes.append(f'{{{number(float(node["value"]))}, 255, 0}},')
            return
        at = len(nodes)
        nodes.append('')
        emit(tree, node['left'])
        right = len(nodes) - at
        assert right < 256
        nodes[at] = f'{{{number(float(node["num_threshold"]))}, {node["feature_idx"]}, {right}}},'
        emit(tree, node['right'])

    for (predictor,) in model._predictors:
        trees.append(len(nodes))
        emit(predictor.nodes, 0)
    made = '// Made by tools/judge/train.py:'
    (TABLES / f'{prefix}judge_nodes.inc').write_text(f'{made} {{limit or score, feature, right child}}.\n' + '\n'.join(nodes) + '\n')
    (TABLES / f'{prefix}judge_trees.inc').write_text(f'{made} the first node of each tree.\n' + ',\n'.join(map(str, trees)) + ',\n')
    base = float(model._baseline_prediction.ravel()[0])
    (TABLES / f'{prefix}judge_base.inc').write_text(f'{made} the score before the first tree.\n{number(base)}\n')
    print(f'{len(trees)} trees, {len(nodes)} nodes written to {TABLES}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--dump', required=True, help='the dump_features binary')
    parser.add_argument('--text-dumps', type=Path, metavar='DIR', help='train the judge of text dumps, from these')
    parser.add_argument('--trees', type=int, help='50; of text dumps, which are fewer, 120')
    parser.add_argument('--folds', type=int, default=5)
    parser.add_argument('--dry-run', action='store_true', help='figures only, no tables')
    options = parser.parse_args()
    data = find_data()
    import score

    rows = read_rows(options.dump, labelled_pages(data, options.text_dumps), score)
    of_dumps = options.text_dumps is not None
    print(f'{len(rows.page_info)} pages, {len(rows.labels)} blocks, {rows.labels.mean():.1%} of them text')
    trees = options.trees or (120 if of_dumps else 50)
    report_folds(rows, trees, options.folds, of_dumps)
    model = new_model(trees, of_dumps).fit(rows.features, rows.labels, sample_weight=rows.weights)
    for name, (words, blocks) in page_figures(rows, model.predict_proba(rows.features)[:, 1] >= THRESHOLD).items():
        print(f'fitted, all pages    {name:12} words F1 {words:.4f}  blocks F1 {blocks:.4f}')
    if not options.dry_run:
        write_tables(model, 'dump_' if of_dumps else '')


if __name__ == '__main__':
    main()
