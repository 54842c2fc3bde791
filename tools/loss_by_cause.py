#!/usr/bin/env python3
"""Where the body's loss comes from: words let in and words left out, by what they are.

    tools/loss_by_cause.py [--dump build/release/tools/judge/dump_verdicts] [--set fundus_dev] [--show CAUSE]

Every block of the labelled articles is asked for what the clean stage says of it (dump_verdicts) and whether the gold
has it, by the labels that the judge is trained with (judge/train.py). A block that is kept and not in the gold is
let in, one that is dropped and in the gold is left out; the cause is what it is by its place and words, or the reason
for which it was dropped. Shares are of the loss of words' F1, which each page has of its own: an error weighs as much
as it costs its page. --show lists the blocks of one cause.

Built with CLEANCOPY_TOOLS. Needs what judge/train.py needs.
"""
import argparse
import collections
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / 'judge'))
import train

SHORT = 12  # words


def let_in_as(kind, words, place, reason):
    """What a block is that should not be there."""
    if kind in ('heading', 'list', 'table', 'caption', 'code', 'quote'):
        return {'heading': 'heading', 'list': 'list item', 'table': 'table', 'caption': 'caption', 'code': 'code',
                'quote': 'quotation'}[kind]
    where = {'before': 'before the text', 'behind': 'behind the text', 'amid': 'amid the text'}[place]
    return ('short line ' if words < SHORT else 'paragraph ') + where


def left_out_as(kind, words, place, reason):
    """Why a block of the gold is missing."""
    if reason in ('the dek again', 'the headline again', 'said before on the page'):
        return reason
    if reason in ('a caption or photo credit', 'leads to other stories', 'mostly links'):
        return f'taken for: {reason}'
    if kind in ('heading', 'list', 'table', 'code'):
        return {'heading': 'heading', 'list': 'list item', 'table': 'table', 'code': 'code'}[kind]
    if place == 'before':
        return 'lead'
    if reason in ("stands outside the article's region", 'too short to be text of the article'):
        return ('short line ' if words < SHORT else 'paragraph ') + ('behind the text' if place == 'behind' else 'amid the text')
    return f'taken for: {reason}'


def read_pages(dump, pages):
    """(gold, [(kept, kind, reason, text)]) of each page."""
    result = subprocess.run([dump], input='\n'.join(pages) + '\n', capture_output=True, check=True, encoding='utf-8',
                            errors='replace')
    blocks = None
    for line in result.stdout.split('\n'):
        if line.startswith('#') and line[1:] in pages:
            if blocks is not None:
                yield gold, blocks
            gold, blocks = pages[line[1:]], []
        elif line.count('\t') >= 4:
            kept, _, kind, reason, text = line.split('\t', 4)
            blocks.append((kept == '1', kind, reason, text))
    if blocks is not None:
        yield gold, blocks


def errors_of(gold, blocks, score):
    """(side, cause, words, text) of each block that is wrong."""
    labeller = train.Labeller(gold, score.fold)
    labels = [labeller.label(text) for *_, text in blocks]
    right = [i for i, (block, label) in enumerate(zip(blocks, labels)) if block[0] and label]
    # A line of the gold that stands on the page twice is missing only if none of its blocks is kept.
    told = {score.fold(blocks[i][3]) for i in right}
    first, last = (right[0], right[-1]) if right else (0, len(blocks))
    for i, ((kept, kind, reason, text), label) in enumerate(zip(blocks, labels)):
        if label is None or kept == bool(label) or (label and score.fold(text) in told):
            continue
        if label:
            told.add(score.fold(text))
        words = len(score.words(text))
        place = 'before' if i < first else 'behind' if i > last else 'amid'
        if kept:
            yield 'let in', let_in_as(kind, words, place, reason), words, text
        else:
            yield 'left out', left_out_as(kind, words, place, reason), words, text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--dump', type=Path, default=train.ROOT / 'build/release/tools/judge/dump_verdicts')
    parser.add_argument('--set', choices=train.SET_WEIGHT, help='only this data set')
    parser.add_argument('--show', metavar='CAUSE', help='list the blocks of this cause')
    options = parser.parse_args()
    if not train.SHARED.is_dir():
        sys.exit(f'loss_by_cause.py: no labelled pages at {train.SHARED}')
    sys.path.insert(0, str(train.SHARED / 'score'))
    import score
    data = Path(subprocess.run([train.SHARED / 'data' / 'unpack'], capture_output=True, check=True, text=True).stdout.strip())

    loss = collections.defaultdict(collections.Counter)  # set -> (side, cause) -> F1 lost
    count = collections.defaultdict(collections.Counter)
    for gold, blocks in read_pages(options.dump, train.labelled_pages(data)):
        errors = list(errors_of(gold, blocks, score))
        # F1 lacks what is wrong of the words of both sides.
        size = 2 * len(score.words(gold.get('body'))) + sum(words if side == 'let in' else -words
                                                            for side, _, words, _ in errors)
        for side, cause, words, text in errors:
            loss[gold['set']][side, cause] += words / max(size, words)
            count[gold['set']][side, cause] += 1
            if options.show == cause and options.set in (None, gold['set']):
                print(f'{gold["id"]}\t{side}\t{text[:160]}')
    for name in [options.set] if options.set else train.SET_WEIGHT:
        total = sum(loss[name].values())
        print(f'\n### {name}\n\n| | cause | blocks | share of the loss |\n|---|---|---:|---:|')
        for (side, cause), part in loss[name].most_common():
            print(f'| {side} | {cause} | {count[name][side, cause]} | {part / total:.1%} |')


if __name__ == '__main__':
    main()
