"""The script as it stands in the page does what the one in the house does, in fewer letters."""

from generator.editions.screens.packing import packed


def test_comments_and_spaces_go():
    assert packed("// Why.\nvar one = 1;  // s\n\nwork(one + 2);\n") == "var a=1;work(a+2);"


def test_strings_and_patterns_stay_as_they_are():
    source = "work('a  =  b // c', /x +\\/ [/*] y/.test(name), text.replace(/a {2} $/, ''));\n"
    assert packed(source) == source.strip().replace("), text", "),text").replace(
        "', /", "',/"
    ).replace("/, '", "/,'")


def test_a_name_is_shortened_wherever_it_stands_and_a_property_of_that_name_nowhere():
    source = "var slides = 1, turn = { left: 2 };\nfunction show(slides) { return slides + turn.left; }\n"
    assert packed(source) == "var a=1,b={left:2};function c(a){return a+b.left}"
    assert packed("var left = turn.left;\n") == "var left=turn.left;"


def test_what_the_script_does_not_declare_keeps_its_name():
    assert packed("var a1 = document.body, b = window;\n") == "var a=document.body,c=window;"
