import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.templatetags.static import static
from django.utils.functional import empty

from sameside.web.ui.storage import rebased


@pytest.fixture
def unbuilt(settings: Any, tmp_path: Path) -> Iterator[Path]:
    settings.STATIC_ROOT = tmp_path
    staticfiles_storage._wrapped = empty
    yield tmp_path
    staticfiles_storage._wrapped = empty


@pytest.fixture
def built(unbuilt: Path) -> Path:
    call_command("collectstatic", interactive=False, verbosity=0)
    return unbuilt


def text_of(built: Path, name: str) -> str:
    return (built / static(name).removeprefix("/static/")).read_text()


@pytest.mark.usefixtures("unbuilt")
def test_before_collectstatic_the_plain_name_is_used() -> None:
    assert static("ui/css/sameside.css") == "/static/ui/css/sameside.css"


def test_names_change_with_the_content_and_modules_point_at_the_new_names(built: Path) -> None:
    assert re.fullmatch(r"/static/ui/js/main\.[0-9a-f]{12}\.js", static("ui/js/main.js"))
    imports = re.findall(r'from "\./([^"]+)"', text_of(built, "ui/js/main.js"))
    assert len(imports) >= 4
    for name in imports:
        assert re.fullmatch(r"\w+\.[0-9a-f]{12}\.js", name)
        assert (built / "ui/js" / name).is_file()


def test_the_style_sheet_is_one_file_in_its_layers(built: Path) -> None:
    css = text_of(built, "ui/css/sameside.css")
    assert "@import" not in css
    assert "@layer tokens, base, components;" in css
    assert css.count("@layer components {") > 20
    assert ".leave" in css
    assert css.count("{") == css.count("}")


def test_every_address_in_the_style_sheet_leads_to_a_file(built: Path) -> None:
    css = text_of(built, "ui/css/sameside.css")
    sources = Path(__file__).parents[3] / "src/sameside/web/ui/static/ui/fonts"
    for address in re.findall(r'url\("([^"]+)"\)', css):
        if sources.is_dir() or "fonts" not in address:
            assert (built / "ui/css" / address).resolve().is_file(), address


def test_an_address_in_a_deeper_sheet_is_turned_to_the_entrance() -> None:
    assert rebased('a{b:url("../../art/x.svg")}', "components/x.css") == 'a{b:url("components/../../art/x.svg")}'
    assert rebased('a{b:url("../fonts/x.woff2")}', "tokens.css") == 'a{b:url("../fonts/x.woff2")}'
