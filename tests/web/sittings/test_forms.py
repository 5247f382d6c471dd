"""What a form sends, as the body of an intent."""

from django.http import QueryDict

from sameside.web.sittings import forms


def body(sent: str) -> dict[str, object]:
    return forms.body_of(QueryDict(sent))


def test_the_kind_and_the_key_stand_apart_and_the_token_is_dropped() -> None:
    found = forms.intent_of(QueryDict("kind=answer&key=k1&csrfmiddlewaretoken=t&step=day&text=Hello+you"))
    assert found == ("answer", {"step": "day", "text": "Hello you"}, "k1")


def test_an_empty_form_is_an_empty_intent() -> None:
    assert forms.intent_of(QueryDict("")) == ("", {}, "")


def test_lines_and_options_come_as_lists_even_when_there_is_one() -> None:
    assert body("lines=a&lines=b&options=calm") == {"lines": ["a", "b"], "options": ["calm"]}


def test_cards_come_as_one_mapping_from_card_to_pile() -> None:
    assert body("piles.home=much&piles.work=some") == {"piles": {"home": "much", "work": "some"}}


def test_what_is_kept_comes_in_the_order_of_its_ranks_without_gaps() -> None:
    assert body("kept.02=b&kept.10=c&kept.01=a&kept.03=") == {"kept": ["a", "b", "c"]}


def test_what_is_kept_may_also_come_as_a_plain_list() -> None:
    assert body("kept=a&kept=b") == {"kept": ["a", "b"]}


def test_a_field_that_is_a_text_and_a_mapping_at_once_breaks_nothing() -> None:
    assert body("piles=x&piles.home=much") == {"piles": "x"}
    assert body("piles.home=much&piles=x") == {"piles": "x"}


def test_more_fields_than_any_form_has_are_not_read() -> None:
    sent = "&".join(f"f{n}=1" for n in range(forms.MOST_FIELDS + 5))
    assert len(body(sent)) == forms.MOST_FIELDS
