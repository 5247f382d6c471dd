import pytest
from django.test import Client

from tests.cast import Cast, sign_in


@pytest.fixture
def maya(cast: Cast) -> Client:
    return sign_in(Client(), cast.maya)


@pytest.fixture
def jonas(cast: Cast) -> Client:
    return sign_in(Client(), cast.jonas)


@pytest.fixture
def sam(cast: Cast) -> Client:
    return sign_in(Client(), cast.sam)
