from sameside.web.ui.markdown import written


def test_what_people_write_is_set_with_emphasis_lists_quotes_and_lines() -> None:
    page = written("# Today\nOne *soft* line\nand **one** more\n\n- a\n- b\n\n> said")
    for piece in ("<p><strong>Today</strong></p>", "<em>soft</em>", "<br>", "<li>a</li>", "<blockquote>"):
        assert piece in page


def test_nothing_leads_away_and_nothing_runs() -> None:
    page = written(
        "[here](https://evil.example) ![x](https://evil.example/a.png) <script>1</script> <https://a.example>"
    )
    for piece in ("<a", "<img", "<script", "href"):
        assert piece not in page


def test_deep_nesting_does_no_harm() -> None:
    assert written("> " * 5000 + "x")
    assert written("*" * 20000)
