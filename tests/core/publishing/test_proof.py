import pytest

from binome.core.publishing.proof import ALT_DIFFERS, MEDIA_MISSING, TEXT_DIFFERS, Content, differences

SENT = Content("Frais, propre,\nénergisant.", 2, ["Une canette", "Un verre"])


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (SENT, []),
        (Content("Frais, propre, énergisant. ", 2, ("Une canette", "Un verre")), []),
        (Content("Frais, propre.", 2, ["Une canette", "Un verre"]), [TEXT_DIFFERS]),
        (Content(SENT.text, 1, ["Une canette"]), [MEDIA_MISSING]),
        (Content(SENT.text, 2, ["", "Un verre"]), [ALT_DIFFERS]),
        (Content("", 0, []), [TEXT_DIFFERS, MEDIA_MISSING]),
    ],
)
def test_a_proof_names_every_difference(seen: Content, expected: list[str]) -> None:
    assert differences(SENT, seen) == expected
