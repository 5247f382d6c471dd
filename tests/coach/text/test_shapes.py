from sameside.coach import load_coach
from sameside.coach.text import Token, read_text
from sameside.coach.text.shapes import Item, Shape, Shapes

TONGUE = load_coach().tongue


def words(*said: str) -> list[Token]:
    return [
        Token(word, 2 * place, 2 * place + 1, "word" if word.isalpha() else "mark") for place, word in enumerate(said)
    ]


def one(*said: str) -> Item:
    return Item(frozenset(said))


def plain(shape: Shape, *said: str) -> str:
    return " ".join(token.word for token in Shapes((shape,), frozenset({"but"})).plain(words(*said)))


def read(given: str) -> list[tuple[str, str]]:
    return [
        (token.word, given[token.start : token.end])
        for one in read_text(given, TONGUE).sentences
        for token in one.tokens
    ]


def test_a_new_word_has_the_place_of_the_word_before_it() -> None:
    assert read("You always late") == [("you", "You"), ("are", "You"), ("always", "always"), ("late", "late")]


def test_a_word_that_is_put_first_has_the_place_of_the_first() -> None:
    shape = Shape((one("me"), one("mam")), ("my", 1))
    assert [(token.start, token.end) for token in shape.made(words("me", "mam"))] == [(0, 1), (2, 3)]


def test_what_falls_away_belongs_to_its_neighbour() -> None:
    assert read("You might could call") == [("you", "You"), ("might", "might could"), ("call", "call")]


def test_what_is_turned_round_stands_for_the_whole() -> None:
    assert read("You can wait?")[:3] == [(word, "You can wait?") for word in ("can", "you", "wait")]


def test_a_shape_that_opens_stands_where_a_clause_begins() -> None:
    shape = Shape((one("you"), one("late")), (0, "are", 1), opens=True)
    assert plain(shape, "you", "late") == "you are late"
    assert plain(shape, "well", ",", "you", "late") == "well , you are late"
    assert plain(shape, "but", "you", "late") == "but you are late"
    assert plain(shape, "makes", "you", "late") == "makes you late"


def test_a_shape_that_closes_stands_where_a_clause_ends() -> None:
    shape = Shape((one("you"), one("crazy")), (0, "are", 1), closes=True)
    assert plain(shape, "you", "crazy") == "you are crazy"
    assert plain(shape, "you", "crazy", "!") == "you are crazy !"
    assert plain(shape, "you", "crazy", "cat") == "you crazy cat"


def test_a_shape_has_to_fit_between_both_ends() -> None:
    shape = Shape((one("a"), one("b"), Item(other=True)), (1,))
    assert plain(shape, "b", "c") == "b c"
    assert plain(shape, "a", "b") == "a b"
    assert plain(shape, "a", "b", "c") == "b"


def test_endings_words_and_all_but_some_words() -> None:
    doing = Item(endings=("ing",), never=frozenset({"bring"}))
    assert [doing.takes(token) for token in words("going", "bring", "go", ",")] == [True, False, False, False]
    other = Item(frozenset({"go"}), other=True)
    assert [other.takes(token) for token in words("go", "stay", ",")] == [False, True, False]


def test_what_was_made_plain_may_show_another_shape() -> None:
    shapes = (Shape((one("a"),), ("b",)), Shape((one("b"), one("c")), ("d",)))
    assert [token.word for token in Shapes(shapes).plain(words("a", "c"))] == ["d"]


def test_shapes_do_not_overlap() -> None:
    assert plain(Shape((one("a"), one("a")), ("b",)), "a", "a", "a") == "b a"


def test_the_text_is_read_as_it_was_given() -> None:
    given = "Why you always late? You never call me lah."
    assert read_text(given, TONGUE).given == given
    assert " ".join(word for word, _ in read(given)) == "why are you always late ? you never call me ."
