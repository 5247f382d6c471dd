import pytest
from pydantic import ValidationError

from sameside.catalogue.fields import WHAT_TO_WRITE, ExerciseFields, StepFields
from sameside.engine.steps import KINDS


def test_every_option_of_every_kind_can_be_written() -> None:
    names = {field.alias or name for name, field in StepFields.model_fields.items()}
    assert {option for kind in KINDS.values() for option in kind.options} <= names


def test_every_key_has_words_that_say_what_to_write() -> None:
    models = (ExerciseFields, StepFields)
    names = {field.alias or name for model in models for name, field in model.model_fields.items()}
    assert names == set(WHAT_TO_WRITE)


def test_only_what_was_written_counts_as_given() -> None:
    fields = StepFields.model_validate({"id": "a", "kind": "list", "audience": "me", "from": 2, "validate": False})
    assert fields.given() == {"from": 2, "validate": False}


@pytest.mark.parametrize(
    "wrong", [{"min": "3"}, {"min": True}, {"min": -1}, {"many": 1}, {"of": 3}, {"of": []}, {"id": "A b"}]
)
def test_types_are_taken_strictly(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        StepFields.model_validate({"id": "a", "kind": "write", **wrong})
