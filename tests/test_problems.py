"""Problems are values in one order."""

from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Problem, Problems, Severity
from tests.reading.strategies import steady

made_up = st.builds(
    Problem,
    code=st.sampled_from(["bad-id", "tab"]),
    file=st.sampled_from(["a.yaml", "b.yaml"]),
    line=st.integers(1, 3),
    column=st.integers(1, 3),
    severity=st.sampled_from(Severity),
    details=st.dictionaries(st.sampled_from(["key", "value"]), st.sampled_from(["x", 1, ("y",)])),
)


@steady
@given(
    st.lists(made_up, max_size=8).flatmap(
        lambda all_: st.tuples(st.just(all_), st.permutations(all_))
    )
)
def test_problems_come_in_one_order_however_they_were_found(lists):
    one, other = (Problems(problems) for problems in lists)
    assert [p.order for p in one] == [p.order for p in other]
    assert [p.details for p in one] == [p.details for p in other]


def test_problems_come_by_file_and_then_by_place():
    found = Problems(
        [
            Problem("c", "b", 1, 1),
            Problem("c", "a", 10, 1),
            Problem("c", "a", 9, 2),
            Problem("c", "a", 9, 1),
        ]
    )
    assert [(p.file, p.line, p.column) for p in found] == [
        ("a", 9, 1),
        ("a", 9, 2),
        ("a", 10, 1),
        ("b", 1, 1),
    ]


def test_adding_keeps_the_order_and_leaves_the_first_as_it_was():
    first = Problems([Problem("b", "b")])
    both = first + Problems([Problem("a", "a")])
    assert [p.file for p in both] == ["a", "b"]
    assert len(first) == 1


def test_advice_is_no_error():
    found = Problems([Problem("a", "a", severity=Severity.ADVICE), Problem("b", "b")])
    assert [p.code for p in found.errors] == ["b"]
    assert [p.code for p in found.advice] == ["a"]
    assert found.files_with_errors == {"b"}
