from datetime import date

import pytest
from django.http import Http404

from sameside.web.openness import access, actions
from tests.cast import Cast


def test_only_the_writer_finds_a_leaf(cast: Cast) -> None:
    leaf = actions.keep_note(cast.maya, "Mine")
    assert access.leaf_for(cast.maya, leaf.pk) == leaf
    with pytest.raises(Http404):
        access.leaf_for(cast.jonas, leaf.pk)


def test_what_is_sealed_is_neither_read_nor_changed(cast: Cast) -> None:
    leaf = actions.keep_note(cast.maya, "Later", date(2099, 1, 1))
    assert access.leaf_for(cast.maya, leaf.pk) == leaf
    for find in (access.open_leaf_for, access.leaf_to_change, access.note_for):
        with pytest.raises(Http404):
            find(cast.maya, leaf.pk)


def test_a_line_is_not_changed_and_only_notes_have_lines(cast: Cast) -> None:
    line, letter = actions.keep_line(cast.maya, "One"), actions.keep_letter(cast.maya, "", "Two")
    assert access.leaf_to_change(cast.maya, letter.pk) == letter
    for find, leaf in ((access.leaf_to_change, line), (access.note_for, line), (access.note_for, letter)):
        with pytest.raises(Http404):
            find(cast.maya, leaf.pk)
