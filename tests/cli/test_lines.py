"""JSON given to a command: read quickly, and exactly as if every object were looked at with care."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cli.lines import BadLineError, Repeated, _once, parsed

KEYS = st.sampled_from(["on", "facts", "age", "a:b", '"', ""])
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.sampled_from(["", ":", '":']),
)


def written(pairs: list[tuple[str, str]], colon: str) -> str:
    """An object's JSON, in which a key may stand twice."""
    return "{" + ", ".join(f"{json.dumps(key)}{colon}{value}" for key, value in pairs) + "}"


TEXTS = st.recursive(
    LEAVES.map(json.dumps),
    lambda inner: st.one_of(
        st.builds(written, st.lists(st.tuples(KEYS, inner), max_size=4), st.sampled_from([": ", " : ", ":"])),
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
    ),
    max_leaves=12,
)


@given(TEXTS)
def test_what_is_read_quickly_is_what_is_read_with_care(text: str) -> None:
    with_care = json.loads(text, object_pairs_hook=_once)
    if isinstance(with_care, Repeated):
        with pytest.raises(BadLineError, match="given twice"):
            parsed(text)
    else:
        assert parsed(text) == with_care


@pytest.mark.parametrize("text", ["", "{", '{"age": 034}', '{"age": NaN,}', "[" * 100_000, '{"a" 1}'])
def test_what_is_no_json_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(BadLineError, match="not JSON"):
        parsed(text)
