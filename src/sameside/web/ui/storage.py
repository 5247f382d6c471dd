"""Static files with a name that changes with their content, and one style sheet instead of forty."""

import re
from pathlib import PurePosixPath
from typing import Any

from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from django.core.files.base import ContentFile

ENTRANCE = "ui/css/sameside.css"
IMPORT = re.compile(r'@import url\("([^"]+)"\) layer\((\w+)\);')
RELATIVE = re.compile(r'url\("(\.{1,2}/[^"]+)"\)')


class Hashed(ManifestStaticFilesStorage):
    support_js_module_import_aggregation = True
    manifest_strict = False

    def stored_name(self, name: str) -> str:
        """Before collectstatic has run there is no manifest: then the plain name will do."""
        clean = self.clean_name(name)
        return str(self.hashed_files.get(self.hash_key(clean)) or name)

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Any:
        if ENTRANCE in paths and not dry_run:
            self.gather(paths[ENTRANCE][0])
            paths = paths | {ENTRANCE: (self, ENTRANCE)}
        yield from super().post_process(paths, dry_run, **options)

    def gather(self, source: Any) -> None:
        """Put the imported style sheets into the entrance, so that a first visit asks for one file."""
        folder = PurePosixPath(ENTRANCE).parent

        def put_in(found: re.Match[str]) -> str:
            name, layer = found.groups()
            return f"@layer {layer} {{\n{rebased(self.text(str(folder / name)), name)}\n}}"

        with source.open(ENTRANCE) as file:
            whole = IMPORT.sub(put_in, file.read().decode())
        self.delete(ENTRANCE)
        self.save(ENTRANCE, ContentFile(whole.encode()))

    def text(self, name: str) -> str:
        with self.open(name) as file:
            return str(file.read().decode())


def rebased(css: str, name: str) -> str:
    """Addresses in css/components/x.css start one folder deeper than those in the entrance."""
    folder = PurePosixPath(name).parent
    return RELATIVE.sub(lambda found: f'url("{folder / found.group(1)}")', css) if str(folder) != "." else css
