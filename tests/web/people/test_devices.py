from django.test import Client

from sameside.web.people.models import Person
from tests.web.people.somebody import ADDRESS, account, enter

WRONG = "not this one at all"


def attack(times: int) -> None:
    for _ in range(times):
        enter(Client(REMOTE_ADDR="203.0.113.9"), password=WRONG)


def test_a_stranger_cannot_guess_on_after_five_tries(ines: Person) -> None:
    attack(5)
    answer = enter(Client(REMOTE_ADDR="203.0.113.10"))
    assert "a lot of tries" in answer.content.decode()


def test_a_known_device_gets_in_while_somebody_else_uses_up_the_tries(ines: Person, client: Client) -> None:
    enter(client)
    client.post("/you/account/out/")
    attack(6)
    assert enter(client).status_code == 302


def test_a_known_device_at_the_same_network_address_gets_in_too(ines: Person, client: Client) -> None:
    enter(client)
    client.post("/you/account/out/")
    for _ in range(40):
        enter(Client(), password=WRONG)
    assert enter(client).status_code == 302


def test_a_known_device_has_a_limit_of_its_own(ines: Person, client: Client) -> None:
    enter(client)
    client.post("/you/account/out/")
    for _ in range(5):
        enter(client, password=WRONG)
    assert "a lot of tries" in enter(client).content.decode()


def test_a_device_known_for_one_person_is_a_stranger_for_another(ines: Person, client: Client) -> None:
    account("other@example.org", "Other")
    enter(client, "other@example.org")
    client.post("/you/account/out/")
    attack(5)
    assert "a lot of tries" in enter(client).content.decode()


def test_a_forged_device_cookie_opens_no_lane(ines: Person) -> None:
    attack(5)
    forger = Client()
    forger.cookies["kd"] = f'{{"{ines.pk}": "x"}}'
    assert "a lot of tries" in enter(forger).content.decode()


def test_two_people_on_one_device_are_both_remembered(ines: Person, client: Client) -> None:
    account("other@example.org", "Other")
    for email in (ADDRESS, "other@example.org"):
        enter(client, email)
        client.post("/you/account/out/")
    attack(5)
    assert enter(client).status_code == 302


def test_the_device_cookie_is_out_of_reach_for_scripts_and_other_sites(ines: Person, client: Client) -> None:
    cookie = enter(client).cookies["kd"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert cookie["path"] == "/you/"


def test_a_flood_of_resets_by_others_does_not_shut_out_a_known_device(ines: Person, client: Client) -> None:
    enter(client)
    client.post("/you/account/out/")
    for _ in range(4):
        refused = Client().post("/you/account/forgotten/", {"email": ADDRESS})
    assert refused.status_code == 429
    assert client.post("/you/account/forgotten/", {"email": ADDRESS}).status_code == 302
