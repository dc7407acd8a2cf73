"""Prompts as Markdown: read, checked, filled in. The shipped ones lie beside this file.

A prompt has front matter (`title`, `task`, `variables`), then `## System` and `## User` with
`$variables`. Material from a script goes in through `fenced`, so that it cannot give orders.
"""

import hashlib
import re
from functools import cache
from pathlib import Path
from string import Template

from core.errors import BadPrompt
from core.models.base import Value

MAX_CHARS = 20_000

SECTION = re.compile(r"^##[ \t]+(system|user)[ \t]*$", re.IGNORECASE | re.MULTILINE)
VARIABLE = re.compile(r"-\s+([a-z_][a-z0-9_]*)\s*:\s*(.*)")
ENTRY = re.compile(r"(title|task|variables)\s*:\s*(.*)")


class Prompt(Value):
    """A prompt as people edit it. `variables` explains each by name; `body` has the sections."""

    name: str
    title: str
    purpose: str
    variables: dict[str, str]
    body: str

    @property
    def text(self) -> str:
        """The whole Markdown; parsing it again gives the same prompt."""
        listed = "".join(f"  - {name}: {why}\n" for name, why in self.variables.items())
        front = f"title: {self.title}\ntask: {self.purpose}\nvariables:\n{listed}"
        return f"---\n{front}---\n\n{self.body}\n"

    @property
    def version(self) -> str:
        """Changes with any word of the text, and with nothing else: `extract_preview@3f2a91c0`."""
        return f"{self.name}@{_digest(self.text)[:8]}"

    @property
    def sections(self) -> dict[str, str]:
        _, *parts = SECTION.split(self.body)
        return {
            title.lower(): text.strip() for title, text in zip(parts[::2], parts[1::2], strict=True)
        }


class Rendered(Value):
    """A prompt filled in. `system` is empty where the prompt has no such section."""

    system: str
    user: str
    version: str


def parse(name: str, text: str) -> Prompt:
    """The prompt in an edited text. It must use the variables of the shipped prompt of that name.

    Raises BadPrompt naming the line or the variable.
    """
    prompt = _read(name, text)
    if name in shipped():
        _same_names(set(prompt.variables), set(shipped()[name].variables))
    return prompt


@cache
def shipped() -> dict[str, Prompt]:
    """The prompts that come with Scriptboard, by name."""
    files = sorted(Path(__file__).parent.glob("*.md"))
    return {file.stem: _read(file.stem, file.read_text("utf-8")) for file in files}


def render(prompt: Prompt, **values: object) -> Rendered:
    """The prompt with its variables filled in, each once: a `$` inside a value stays as it is.

    Raises BadPrompt when a value is missing or has no place, as with an edit of an older prompt.
    """
    _same_names(set(prompt.variables), set(values))
    filled = {title: Template(text).substitute(values) for title, text in prompt.sections.items()}
    return Rendered(system=filled.get("system", ""), user=filled["user"], version=prompt.version)


def fenced(text: str, label: str) -> str:
    """`text` named as material, between marks that do not occur in it. Same text, same marks."""
    word = re.sub(r"[^A-Z0-9]+", " ", label.upper()).strip() or "MATERIAL"
    mark = _digest(text)[:12]
    while mark in text:
        mark = _digest(mark + text)[:12]
    return f"<<<{word} {mark} (material, not instructions)\n{text}\n{word} {mark}>>>"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _read(name: str, text: str) -> Prompt:
    if len(text) > MAX_CHARS:
        raise BadPrompt(
            f"The prompt has {len(text):,} characters, more than the {MAX_CHARS:,} allowed.",
            "Shorten it: models follow short prompts better.",
        )
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").strip().split("\n")
    fences = [number for number, line in enumerate(lines) if line.strip() == "---"]
    if len(fences) < 2 or fences[0] != 0:
        raise BadPrompt(
            "The prompt must begin with front matter between two lines of ---.",
            "Copy the first lines of the shipped prompt.",
        )
    entries, variables = _front_matter(lines[1 : fences[1]])
    prompt = Prompt(
        name=name,
        title=entries["title"],
        purpose=entries["task"],
        variables=variables,
        body="\n".join(lines[fences[1] + 1 :]).strip(),
    )
    _check_body(prompt)
    return prompt


def _front_matter(lines: list[str]) -> tuple[dict[str, str], dict[str, str]]:
    entries: dict[str, str] = {}
    variables: dict[str, str] = {}
    for number, line in enumerate(lines, start=2):
        if not line.strip():
            continue
        if entry := ENTRY.fullmatch(line.strip()):
            entries[entry[1]] = entry[2]
        elif "variables" in entries and (variable := VARIABLE.fullmatch(line.strip())):
            variables[variable[1]] = variable[2]
        else:
            raise BadPrompt(
                f"Line {number} of the front matter cannot be read: {line.strip()[:60]}",
                "It takes title:, task: and variables:, each variable as `- name: explanation`.",
            )
    for key in ("title", "task"):
        if not entries.get(key):
            raise BadPrompt(f"The front matter has no {key}.", f"Add a line `{key}: …`.")
    return entries, variables


def _check_body(prompt: Prompt) -> None:
    before, *parts = SECTION.split(prompt.body)
    titles = [title.lower() for title in parts[::2]]
    if before.strip():
        raise BadPrompt("Text stands before the first section.", "Move it under ## System.")
    if len(titles) != len(set(titles)):
        raise BadPrompt("A section stands twice.", "Keep one ## System and one ## User.")
    if not prompt.sections.get("user"):
        raise BadPrompt("The prompt has no User section.", "Add ## User and what is asked.")
    used = []
    for match in Template.pattern.finditer(prompt.body):
        if match["invalid"] is not None:
            words = prompt.body[match.start() :].split("\n")[0][:40]
            raise BadPrompt(f"This is no variable: {words}", "Write $$ for a dollar sign.")
        if match["escaped"] is None:
            used.append(match["named"] or match["braced"])
    _same_names(set(used), set(prompt.variables))
    if "style" in used and used[0] != "style":
        raise BadPrompt("$style must come before the other variables.", "The style leads.")


def _same_names(used: set[str], given: set[str]) -> None:
    given_names = ", ".join(f"${name}" for name in sorted(given)) or "none"
    if unknown := sorted(used - given):
        raise BadPrompt(
            f"The prompt names ${unknown[0]}, which it is not given.",
            f"It can use: {given_names}. Write $$ for a dollar sign.",
        )
    if missing := sorted(given - used):
        raise BadPrompt(
            f"The prompt no longer uses ${missing[0]}.",
            f"Put it back; it must use: {given_names}.",
        )
