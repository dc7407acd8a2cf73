"""A project on hosted models: LiteLLM against a loopback server that answers what is asked."""

import re

from core.models.assets import DistilledAsset
from core.models.manifest import Findings
from core.models.scenes import ProposedShot, ProposedShots
from core.providers.litellm import LiteLLMImages, LiteLLMText
from tests.core.providers.openai_server import OpenAIServer, Request
from tests.core.stages.cast import FINDINGS, Cast

KEY = "sk-test-0123456789abcdef"


def asked_for(request: Request) -> str:
    """The name of the asset a request is about, "" for one about none."""
    said = str(request.json or request.form)
    found = re.search(r"Asset: ([A-Z ]+?)(?: \(also|\\n)|from a film, ([A-Z ]+?), to be", said)
    return (found[1] or found[2]).strip() if found else ""


def answer(request: Request) -> object:
    """What a good model says: by the schema that is asked for."""
    said = "\n".join(str(message["content"]) for message in request.json["messages"])
    if asked := asked_for(request):
        return DistilledAsset(visual_summary=f"It is {asked.lower()}. It is old. It is grey.")
    if "Propose its shots" not in said:
        return FINDINGS if "key props" in said else Findings()
    listed = dict(re.findall(r"^(characters|locations|props): (.*)$", said, re.MULTILINE))
    names = {kind: words.split(", ") * (words != "none") for kind, words in listed.items()}
    return ProposedShots(
        shots=[
            ProposedShot(
                action="Everybody is seen.",
                setting=next(iter(names["locations"]), ""),
                characters_foreground=names["characters"],
                props=names["props"],
            )
        ]
    )


class HostedCast(Cast):
    """The cast of the short script, after Pass 1, on hosted models; nobody waits between two
    tries."""

    def __init__(
        self, tmp_path, server: OpenAIServer, attempts: int = 1, timeout_s: float = 10, **settings
    ) -> None:
        super().__init__(tmp_path, **settings)
        self.waits: list[float] = []
        limits = (timeout_s, attempts, server.api_base, self.waits.append)
        self.reader = LiteLLMText("openai/test-text", *limits)
        self.painter = LiteLLMImages("openai/gpt-image-2", *limits)
        self.studio.text_provider, self.studio.image_provider = self.reader, self.painter
