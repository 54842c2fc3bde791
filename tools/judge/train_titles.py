#!/usr/bin/env python3
"""Weighs what tells a text dump's headline among its lines and writes src/clean/neighbours/title_weights.inc.

    tools/judge/train_titles.py --dump BUILD/tools/judge/dump_titles --text-dumps DIR [--folds 5] [--dry-run]

Dumps: those of the labelled articles that tools/dump_pages.py wrote. The weights are those with which the labelled
headline is the likeliest of its dump's lines (a conditional logit: McFadden, "Conditional logit analysis of
qualitative choice behavior", 1974), so what all lines of a dump have in common counts nothing. Before they are
written the same training is judged in folds by domain, so that no publisher is in both parts; the figures of the
folds are what to quote.

Needs python3-scipy and python3-numpy. The result depends on nothing but the dumps and this file.
"""
import argparse
import re
import subprocess
from collections import defaultdict
from pathlib import Path
from statistics import mean

import numpy as np
from scipy.optimize import minimize

from train import ROOT, deal, domain, find_data, labelled_pages, number

FOLDER = ROOT / 'src' / 'clean' / 'neighbours'
NAMES = re.findall(r'^(\w+),', (FOLDER / 'title_features.inc').read_text(), re.M)
PENALTY = 5.0  # of the weights' squares, in units of the features' deviations
LEAST_SURE = 0.2  # the share of right ones, of the best lines with a score around 0


class Dumps:
    """The lines of all dumps that may be headlines: features, labels, and the dump that each stands in."""

    def __init__(self, dump, pages, score):
        self.golds, features, labels, of_dump = [], [], [], []
        result = subprocess.run([dump], input='\n'.join(pages) + '\n', capture_output=True, check=True, encoding='utf-8',
                                errors='replace')
        for line in result.stdout.split('\n'):
            if line.startswith('#') and line[1:] in pages:
                self.golds.append(pages[line[1:]] | {'program': Path(line[1:]).parts[-3]})
                headline = score.fold(self.golds[-1].get('headline') or '')
            elif '\t' in line:
                text, values = line.rsplit('\t', 1)
                features.append(np.array(values.split(), dtype=np.float64))
                labels.append(headline != '' and score.fold(text) == headline)
                of_dump.append(len(self.golds) - 1)
        self.deviations = np.std(features, axis=0) + 1e-9
        self.features = np.array(features) / self.deviations
        self.labels, self.of_dump = np.array(labels), np.array(of_dump)

    def is_labelled(self):
        """For each line whether its dump has its headline among the lines."""
        return np.bincount(self.of_dump, self.labels)[self.of_dump] > 0


def fit(features, labels, of_dump):
    """The weights under which the labelled lines are the likeliest of their dumps."""
    dump = np.unique(of_dump, return_inverse=True)[1]
    first = np.r_[0, np.flatnonzero(np.diff(dump)) + 1]

    def loss(weights):
        scores = features @ weights
        shares = np.exp(scores - np.maximum.reduceat(scores, first)[dump])
        all_shares, right = np.add.reduceat(shares, first), np.add.reduceat(shares * labels, first)
        gradient = features.T @ (shares / all_shares[dump] - shares * labels / right[dump])
        return (np.log(all_shares) - np.log(right)).sum() + PENALTY * weights @ weights, gradient + 2 * PENALTY * weights

    return minimize(loss, np.zeros(features.shape[1]), jac=True, method='L-BFGS-B', options={'maxiter': 300}).x


def best_lines(dumps, scores):
    """{dump: its line with the highest score}"""
    best = {}
    for line, dump in enumerate(dumps.of_dump):
        if dump not in best or scores[line] > scores[best[dump]]:
            best[dump] = line
    return best


def report(title, dumps, scores):
    right = defaultdict(list)
    best = best_lines(dumps, scores)
    for dump, gold in enumerate(dumps.golds):
        right[gold['set'], gold['program']].append(dump in best and bool(dumps.labels[best[dump]]))
    for (name, program), values in sorted(right.items()):
        print(f'{title:20} {name:12} {program:10} {mean(values):.3f}')


def scores_in_folds(dumps, folds):
    domains = [domain(gold.get('url')) for gold in dumps.golds]
    fold_of = deal(domains, folds)
    fold = np.array([fold_of[domains[d]] for d in dumps.of_dump])
    scores = np.zeros(len(dumps.labels))
    for i in range(folds):
        train = (fold != i) & dumps.is_labelled()
        scores[fold == i] = dumps.features[fold == i] @ fit(dumps.features[train], dumps.labels[train], dumps.of_dump[train])
    return scores


def least_score(dumps, scores):
    """From where on a dump's best line is to be believed."""
    best = sorted((scores[line], dumps.labels[line]) for line in best_lines(dumps, scores).values())
    window = max(1, len(best) // 20)
    for i in range(len(best) - window):
        if mean(bool(right) for _, right in best[i:i + window]) >= LEAST_SURE:
            return best[i][0]
    return best[0][0]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--dump', required=True, help='the dump_titles binary')
    parser.add_argument('--text-dumps', type=Path, required=True, metavar='DIR')
    parser.add_argument('--folds', type=int, default=5)
    parser.add_argument('--dry-run', action='store_true', help='figures only, no weights')
    options = parser.parse_args()
    data = find_data()
    import score

    dumps = Dumps(options.dump, labelled_pages(data, options.text_dumps), score)
    print(f'{len(dumps.golds)} dumps, {len(dumps.labels)} lines')
    scores = scores_in_folds(dumps, options.folds)
    report('one of the lines', dumps, dumps.labels)
    report('in folds by domain', dumps, scores)
    least = least_score(dumps, scores)
    known = dumps.is_labelled()
    weights = fit(dumps.features[known], dumps.labels[known], dumps.of_dump[known])
    report('fitted, all dumps', dumps, dumps.features @ weights)
    if not options.dry_run:
        write(weights / dumps.deviations, -least)


def write(weights, base):
    rows = [f'{number(weight)},  // {name}' for name, weight in zip(NAMES, weights, strict=True)]
    head = '// Made by tools/judge/train_titles.py: what each number of a line weighs, and what is added.'
    (FOLDER / 'title_weights.inc').write_text('\n'.join([head, *rows, f'{number(base)},']) + '\n')


if __name__ == '__main__':
    main()
