"""Gather every sentence of the screens into binome/locale/fr/LC_MESSAGES/django.po, keeping the French it has.

    python scripts/messages.py            rewrite the .po: new sentences without French, gone ones removed
    python scripts/messages.py --check    only say what lacks

Read with Django's own lexer for templates and Babel's for Python, so that no gettext tools need be installed.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po
from django.template.base import Lexer, Token, TokenType
from django.utils.text import smart_split
from django.utils.translation import trim_whitespace

ROOT = Path(__file__).resolve().parent.parent
PRODUCT = ROOT / "binome"
FRENCH = PRODUCT / "locale" / "fr" / "LC_MESSAGES" / "django.po"
CALLS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
INLINE = re.compile(r"""_\(\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*\)""")
Found = tuple[str | tuple[str, str], str | None]
"""A message (or its singular and plural) and its context."""


def catalog() -> Catalog:
    """Every sentence of the product, with the files that say it."""
    gathered = Catalog(project="Binôme", domain="django", charset="utf-8")
    for file in sorted(PRODUCT.rglob("*")):
        for message, context in _messages_of(file):
            gathered.add(message, locations=[(str(file.relative_to(ROOT)), 0)], context=context)
    return gathered


def _messages_of(file: Path) -> Iterator[Found]:
    if file.suffix == ".py" and "migrations" not in file.parts:
        for _, message, _, context in extract_from_file("python", file, keywords=CALLS):
            yield (message if isinstance(message, str) else (message[-2], message[-1])), context
    elif file.suffix in (".html", ".txt") and "templates" in file.parts:
        yield from template_messages(file.read_text())


def template_messages(source: str) -> Iterator[Found]:
    """The sentences of a template: {% translate %}, {% blocktranslate %} and _("…") in any tag or variable."""
    tokens = iter(Lexer(source).tokenize())
    for token in tokens:
        if token.token_type not in (TokenType.BLOCK, TokenType.VAR):
            continue
        name, *words = list(smart_split(token.contents))
        if name in ("translate", "trans") and words[0][0] in "\"'":
            yield words[0][1:-1].replace("%", "%%"), _context(words)
        elif name in ("blocktranslate", "blocktrans"):
            yield _block(tokens, trimmed="trimmed" in words), _context(words)
        else:
            for quoted in INLINE.findall(token.contents):
                yield quoted[1:-1].replace("%", "%%"), None


def _context(words: list[str]) -> str | None:
    return words[words.index("context") + 1][1:-1] if "context" in words else None


def _block(tokens: Iterator[Token], trimmed: bool) -> str | tuple[str, str]:
    """The one or two (plural) texts until the end of a {% blocktranslate %}."""
    texts = [""]
    for token in tokens:
        if token.token_type == TokenType.TEXT:
            texts[-1] += token.contents.replace("%", "%%")
        elif token.token_type == TokenType.VAR:
            texts[-1] += f"%({token.contents})s"
        elif token.contents == "plural":
            texts.append("")
        elif token.contents.startswith("endblocktrans"):
            break
    texts = [trim_whitespace(text) for text in texts] if trimmed else texts
    return texts[0] if len(texts) == 1 else (texts[0], texts[1])


def french() -> Catalog:
    """The French there is."""
    if not FRENCH.exists():
        return Catalog(locale="fr", domain="django", charset="utf-8")
    with FRENCH.open("rb") as file:
        return read_po(file, locale="fr", domain="django")


def lacking(translated: Catalog, wanted: Catalog) -> list[str]:
    """The sentences without French."""
    missing = []
    for message in wanted:
        known = translated.get(message.id, message.context) if message.id else None
        forms = known.string if known is not None else ""
        if message.id and not all((forms,) if isinstance(forms, str) else forms or ("",)):
            missing.append(message.id if isinstance(message.id, str) else message.id[0])
    return missing


def rewrite() -> None:
    wanted, translated = catalog(), french()
    translated.update(wanted, no_fuzzy_matching=True, update_header_comment=False)
    translated.obsolete.clear()
    FRENCH.parent.mkdir(parents=True, exist_ok=True)
    with FRENCH.open("wb") as file:
        write_po(file, translated, width=120, include_lineno=False, sort_output=True, omit_header=False)


if __name__ == "__main__":
    if "--check" not in sys.argv:
        rewrite()
    if missing := lacking(french(), catalog()):
        print(f"{len(missing)} sentences have no French:", *missing, sep="\n  ")
        sys.exit("--check" in sys.argv)
