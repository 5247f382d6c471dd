from sameside.web.journal.templatetags.journal import own_words


def test_an_entry_is_drawn_with_its_lines_and_fetches_nothing() -> None:
    assert own_words("*one*\ntwo") == "<p><em>one</em><br>\ntwo</p>\n"
    hostile = own_words("<img src=x> ![x](https://elsewhere.example/p.png) [x](javascript:x)")
    assert not any(bad in hostile for bad in ("<img", "<a", "href="))
