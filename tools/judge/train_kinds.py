#!/usr/bin/env python3
"""Trains the judge of pages (is it an article, and if not, what?) and writes src/article/kind/kind_weights.inc.

    tools/judge/train_kinds.py --dump BUILD/tools/judge/dump_kinds [--folds 5] [--compare] [--dry-run]

Pages and labels: all of wcxb_dev with its page types; fundus_dev and htmldate_mediacloud are articles, and count
for less. Two logistic regressions over the same features (signed logarithms, standardized, cut at three deviations):
article or not, both sides weighing the same, and which of the other kinds. Before the table is written, the same
training is judged in folds by domain, so that no publisher is in both parts; the figures of the folds are what to
quote. --compare judges boosted trees in the same folds.

Needs python3-sklearn and python3-numpy. The result depends on nothing but the pages and this file.
"""
import argparse
import json
import re
import subprocess
from collections import Counter

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from train import ROOT, deal, domain, find_data

ROOM = ROOT / 'src' / 'article' / 'kind'
NAMES = re.findall(r'^"(\w+)"', (ROOM / 'kind_feature_names.inc').read_text(), re.M)
# wcxb's page types, as page_kind.cpp calls them and in its order.
KINDS = {'collection': 'catalog', 'documentation': 'documentation', 'forum': 'forum', 'listing': 'index',
         'product': 'product', 'service': 'service'}
OFTEN_EITHER = ('documentation', 'service')  # pages of running prose: the label is a matter of taste
SET_WEIGHT = {'wcxb_dev': 1.0, 'fundus_dev': 0.3, 'htmldate_mediacloud': 0.3}
REGULARIZATION = {'article': 0.03, 'kinds': 0.03}  # scikit-learn's C: the smaller, the smaller the weights
FARTHEST = 3.0  # as in page_kind.cpp
SHUFFLES = (1, 2, 3, 4)  # folds are cut anew for each: 1,500 pages leave a chance of half a point


class Pages:
    """Features and labels; `article` is the answer, `weights` give both answers the same weight."""

    def __init__(self, rows, features):
        used = [i for i, row in enumerate(rows)
                if row['set'] == 'wcxb_dev' or features[i][NAMES.index('kept_words')] > 0]  # a refusal is none
        self.rows = [rows[i] for i in used]
        self.raw = features[used]
        self.logs = np.sign(self.raw) * np.log2(1 + np.abs(self.raw))
        self.types = np.array([row['page_type'] for row in self.rows])
        self.sets = np.array([row['set'] for row in self.rows])
        self.article = self.types == 'article'
        self.of_wcxb = self.sets == 'wcxb_dev'
        weights = np.array([SET_WEIGHT[name] for name in self.sets])
        self.weights = np.where(self.article, weights * weights[~self.article].sum() / weights[self.article].sum(), weights)

    def fold_of(self, folds, shuffle):
        domains = [domain(row.get('url')) for row in self.rows]
        fold_of = deal(domains, folds, shuffle)
        return np.array([fold_of[name] for name in domains])


def read_pages(dump, data):
    rows = []
    for name in SET_WEIGHT:
        with open(data / f'{name}.jsonl', encoding='utf-8') as lines:
            rows += [json.loads(line) | {'set': name} for line in lines]
    paths = [str(data / row['html']) for row in rows]
    said = subprocess.run([dump], input='\n'.join(paths) + '\n', capture_output=True, check=True, text=True).stdout
    lines = [line.split('\t') for line in said.splitlines()]
    assert [path for path, _ in lines] == paths
    features = np.array([values.split() for _, values in lines], dtype=np.float64)
    assert features.shape[1] == len(NAMES) and not np.isnan(features).any()
    return Pages(rows, features)


class Judge:
    """Both regressions, trained on the pages that `mask` chooses."""

    def __init__(self, pages, mask):
        self.mean = pages.logs[mask].mean(axis=0)
        self.scale = 1 / (pages.logs[mask].std(axis=0) + 1e-6)
        self.scale[pages.logs[mask].std(axis=0) == 0] = 0
        inputs = self.inputs(pages)
        self.article = LogisticRegression(C=REGULARIZATION['article'], max_iter=5000)
        self.article.fit(inputs[mask], pages.article[mask], sample_weight=pages.weights[mask])
        other = mask & ~pages.article
        self.kinds = LogisticRegression(C=REGULARIZATION['kinds'], max_iter=5000)
        self.kinds.fit(inputs[other], pages.types[other])

    def inputs(self, pages):
        return np.clip((pages.logs - self.mean) * self.scale, -FARTHEST, FARTHEST)

    def confidences(self, pages):
        return self.article.predict_proba(self.inputs(pages))[:, 1]

    def likeliest(self, pages):
        return self.kinds.predict(self.inputs(pages))


def balanced_accuracy(article, said):
    return (said[article].mean() + (~said[~article]).mean()) / 2


def report(title, pages, said, kinds=None):
    wcxb = pages.of_wcxb
    clear = wcxb & ~np.isin(pages.types, OFTEN_EITHER)
    print(f'{title:28} all {balanced_accuracy(pages.article[wcxb], said[wcxb]):.4f}  '
          f'without {" and ".join(OFTEN_EITHER)} {balanced_accuracy(pages.article[clear], said[clear]):.4f}  '
          + '  '.join(f'{name} {said[pages.sets == name].mean():.3f}' for name in SET_WEIGHT if name != 'wcxb_dev'))
    if kinds is None:
        return
    for kind in ['article', *KINDS]:
        of_kind = wcxb & (pages.types == kind)
        answers = Counter('article' if is_article else KINDS[k] for is_article, k in zip(said[of_kind], kinds[of_kind]))
        print(f'    {kind:14} {of_kind.sum():4}  ' + '  '.join(f'{k} {n}' for k, n in answers.most_common()))


def in_folds(pages, folds, shuffle, predict):
    fold = pages.fold_of(folds, shuffle)
    said = [predict(fold != i) for i in range(folds)]
    return [np.choose(fold, answers) if answers[0].dtype != object else
            np.array([answers[f][i] for i, f in enumerate(fold)]) for answers in zip(*said)]


def report_folds(pages, folds):
    def predict(train):
        judge = Judge(pages, train)
        return judge.confidences(pages) >= 0.5, judge.likeliest(pages).astype(object)
    for shuffle in SHUFFLES:
        said, kinds = in_folds(pages, folds, shuffle, predict)
        report(f'in folds by domain, {shuffle}', pages, said, kinds if shuffle == SHUFFLES[-1] else None)
        if shuffle == SHUFFLES[-1]:
            other = ~pages.article
            print(f'    which other kind: {(kinds[other] == pages.types[other]).mean():.3f} right')


def report_others(pages, folds):
    def trees(train):
        model = HistGradientBoostingClassifier(max_iter=120, max_leaf_nodes=4, learning_rate=0.12, min_samples_leaf=20,
                                               l2_regularization=1.0, early_stopping=False, random_state=0)
        model.fit(pages.raw[train], pages.article[train], sample_weight=pages.weights[train])
        return (model.predict(pages.raw),)
    for shuffle in SHUFFLES:
        report(f'boosted trees, {shuffle}', pages, in_folds(pages, folds, shuffle, trees)[0])


def write_table(judge):
    order = [list(judge.kinds.classes_).index(kind) for kind in KINDS]
    def number(value):
        text = f'{value:.4g}'
        return text + ('F' if '.' in text or 'e' in text else '.0F')
    def row(mean, scale, article, others, name):
        return (f'{{{number(mean)}, {number(scale)}, {number(article)}, '
                f'{{{", ".join(number(v) for v in others)}}}}},  // {name}\n')
    table = '// Made by tools/judge/train_kinds.py: {mean, scale, article, {catalog, documentation, …}}.\n'
    table += row(0, 0, judge.article.intercept_[0], judge.kinds.intercept_[order], 'what the scores begin with')
    for i, name in enumerate(NAMES):
        table += row(judge.mean[i], judge.scale[i], judge.article.coef_[0][i], judge.kinds.coef_[order, i], name)
    (ROOM / 'kind_weights.inc').write_text(table, encoding='utf-8')
    print(f'{len(NAMES)} features written to {(ROOM / "kind_weights.inc").relative_to(ROOT)}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--dump', required=True, help='the dump_kinds binary')
    parser.add_argument('--folds', type=int, default=5)
    parser.add_argument('--compare', action='store_true', help='boosted trees in the same folds too')
    parser.add_argument('--dry-run', action='store_true', help='figures only, no table')
    options = parser.parse_args()
    data = find_data()

    pages = read_pages(options.dump, data)
    print(f'{len(pages.rows)} pages, {pages.article.sum()} of them articles')
    report_folds(pages, options.folds)
    if options.compare:
        report_others(pages, options.folds)
    judge = Judge(pages, np.ones(len(pages.rows), dtype=bool))
    report('fitted', pages, judge.confidences(pages) >= 0.5, judge.likeliest(pages))
    if not options.dry_run:
        write_table(judge)


if __name__ == '__main__':
    main()
