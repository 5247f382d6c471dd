"""Folders of content, loaded for use or checked for shipping."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from sameside.catalogue.checks.prompting import about_the_prompts
from sameside.catalogue.coach import about_the_coach
from sameside.catalogue.edition import Edition, read_texts, style_problems
from sameside.catalogue.entry import Catalogue, Entry
from sameside.catalogue.folders import Folder, exercise_folders, prompt_files
from sameside.catalogue.practices import about_the_practices
from sameside.catalogue.problem import Problem
from sameside.catalogue.prompts import Prompt, PromptsFile, read_prompts


def load(paths: Sequence[Path]) -> Catalogue:
    """Every exercise that can be used. What is not good enough to ship is used all the same."""
    exercises: dict[str, Entry] = {}
    broken: set[str] = set()
    problems: list[Problem] = []
    for folder, edition, found in _editions(paths):
        problems += found
        if edition.entry is not None and not found:
            exercises[folder.slug] = edition.entry
        elif folder.slug not in exercises:
            broken.add(folder.slug)
    prompts, unread = _prompts(paths)
    problems += [problem for file in unread for problem in file.problems]
    return Catalogue(exercises, prompts, frozenset(broken), frozenset(file.area for file in unread), tuple(problems))


def check(paths: Sequence[Path]) -> list[Problem]:
    """Everything an author has to mend, in the order of files and lines."""
    problems = [_nothing_there(path) for path in paths if not (path / "exercises").is_dir()]
    for folder, edition, found in _editions(paths):
        style = [problem.under(folder.path) for problem in style_problems(folder.texts, edition)]
        problems += [*found, *style]
    files = list(_prompt_files(paths))
    problems += [problem for _, file in files for problem in file.problems]
    problems += about_the_prompts(files)
    problems += about_the_coach(paths)
    problems += about_the_practices(paths)
    return sorted(set(problems))


def _editions(paths: Sequence[Path]) -> Iterator[tuple[Folder, Edition, list[Problem]]]:
    """Each folder as read, with what stands in the way of using it. The first folder of a name keeps it."""
    first: dict[str, Path] = {}
    for folder in exercise_folders(paths):
        edition = read_texts(folder.texts, folder.slug)
        found = [problem.under(folder.path) for problem in (*folder.problems, *edition.problems)]
        if folder.slug in first:
            found.append(_taken(folder, first[folder.slug]))
        first.setdefault(folder.slug, folder.path)
        yield folder, edition, found


def _prompts(paths: Sequence[Path]) -> tuple[dict[str, Prompt], list[PromptsFile]]:
    """Every prompt that can be used, by id, and the files that cannot. The first of an id keeps it."""
    files = [file for _, file in _prompt_files(paths)]
    found: dict[str, Prompt] = {}
    for file in files:
        for prompt in file.prompts:
            found.setdefault(prompt.id, prompt)
    return found, [file for file in files if file.problems]


def _prompt_files(paths: Sequence[Path]) -> Iterator[tuple[str, PromptsFile]]:
    for file in prompt_files(paths):
        if file.text is None:
            yield str(file.path), PromptsFile(file.path.stem, (), file.problems)
        else:
            yield str(file.path), read_prompts(file.text, str(file.path), file.path.stem)


def _taken(folder: Folder, first: Path) -> Problem:
    file, other = folder.path / "exercise.toml", first / "exercise.toml"
    return Problem(str(file), 1, f"{other} is called “{folder.slug}” too. Give this one another name and id.")


def _nothing_there(path: Path) -> Problem:
    return Problem(str(path), 1, "There is no folder “exercises” here. Add it, or take this path out of the settings.")
