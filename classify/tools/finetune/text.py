"""The encoder's view of an article: the same folding and word pieces as EncoderInput.java, token for token."""
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[3]
FOLD = ROOT / "contract/src/main/resources/zhixun/contract/text/fold.txt"
LEAD = 300
TITLE = 200
TITLE_TOKENS = 56
TOKENS = 112
CLS, SEP, UNK, MASK, PAD = 101, 102, 100, 103, 0


def fold_table():
    table = {c: chr(c).lower() for c in range(0x10000) if len(chr(c).lower()) == 1 and not 0xD800 <= c <= 0xDFFF}
    for c in range(0xFF01, 0xFF5F):
        table[c] = chr(c - 0xFF01 + ord("!")).lower()
    table[0x3000] = table[0xA0] = " "
    for line in FOLD.read_text(encoding="utf-8").splitlines():
        if len(line) == 2:
            table[ord(line[0])] = line[1]
    return table


TABLE = fold_table()


def squeeze(text, most):
    out, space = [], True
    for c in text:
        if len(out) >= most:
            break
        c = TABLE.get(ord(c), c)
        if c > " " and not 0x7F <= ord(c) <= 0x9F and c not in "\u200b\ufeff":
            out.append(c)
            space = False
        elif not space:
            out.append(" ")
            space = True
    return "".join(out)


def parts(row):
    """Head (source and title) and lead of an item, folded."""
    title, body = (row.get("title") or "").strip(), (row.get("text") or "").strip()
    if title and body.startswith(title):
        body = body[len(title):]
    source = (row.get("source") or "").strip() or "未注明来源"
    return squeeze(source + "。" + title[:500], TITLE), squeeze(body[:3 * LEAD], LEAD)


def latin(c):
    return "a" <= c <= "z" or "0" <= c <= "9"


class WordPieces:
    """Latin and digit runs by greedy longest word piece; any other character stands alone."""

    def __init__(self, tokenizer_json):
        self.ids = json.loads(tokenizer_json)["model"]["vocab"]

    def pieces(self, run):
        ids, at = [], 0
        while at < len(run):
            end = len(run)
            while end > at and (("##" if at else "") + run[at:end]) not in self.ids:
                end -= 1
            if end == at or len(run) > 100:
                return [UNK]
            ids.append(self.ids[("##" if at else "") + run[at:end]])
            at = end
        return ids

    def encode(self, text, most):
        ids, at = [], 0
        while at < len(text) and len(ids) < most:
            end = at + 1
            if latin(text[at]):
                while end < len(text) and latin(text[end]):
                    end += 1
                ids += self.pieces(text[at:end])
            elif text[at] != " ":
                ids.append(self.ids.get(text[at], UNK))
            at = end
        return ids[:most]

    def article(self, row):
        head, lead = parts(row)
        first = [CLS] + self.encode(head, TITLE_TOKENS) + [SEP]
        second = self.encode(lead, TOKENS - len(first) - 1)
        second = second + [SEP] if second else []
        return first + second, [0] * len(first) + [1] * len(second)
