from django.urls import resolve

from sameside.web.home.doors import DOORS, doors


def test_every_door_leads_somewhere_of_its_own() -> None:
    found = doors()
    assert len({door.url for door in found}) == len(found)
    assert [resolve(door.url).view_name for door in found] == [door.route for door in found]


def test_doors_stand_in_the_order_of_the_house() -> None:
    order = [door.route for door in DOORS]
    assert [door.route for door in doors()] == [route for route in order if route in {door.route for door in doors()}]
