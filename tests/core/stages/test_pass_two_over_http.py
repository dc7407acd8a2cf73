"""Pass 2 through LiteLLM to a real HTTP server: what a paid model is asked, and what of its
answer is believed."""

import pytest

from core import library
from core.models.assets import Conflict, DistilledAsset, Traits
from core.providers.litellm import LiteLLMImages, LiteLLMText
from core.stages import image_keys
from tests.core.providers.openai_server import OpenAIServer, picture
from tests.core.stages.cast import FINDINGS, Cast

INVENTED = Conflict(
    trait="hat",
    earlier_quote="a red bowler hat",
    earlier_scene="1",
    later_quote="tattered green jacket",
    later_scene="3",
)
TRUE = INVENTED.model_copy(update={"trait": "coat", "earlier_quote": "blue wool coat"})
REPLY = DistilledAsset(
    visual_summary="A girl of 17. Copper plait and freckles. A tattered green jacket.",
    traits=Traits(clothing="a tattered green jacket"),
    conflicts=[INVENTED, TRUE],
)


@pytest.fixture
def server():
    def reply(request):
        return REPLY if "Asset:" in str(request.json) else FINDINGS

    with OpenAIServer(reply) as server:
        yield server


@pytest.fixture
def cast(tmp_path, server, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test-0123456789abcdef")
    cast = Cast(tmp_path)
    cast.studio.text_provider = LiteLLMText(
        "openai/gpt-5-mini", timeout_s=5, max_attempts=1, api_base=server.api_base
    )
    cast.studio.image_provider = LiteLLMImages(
        "openai/gpt-image-1.5", timeout_s=5, max_attempts=1, api_base=server.api_base
    )
    cast.keep_only("WREN")
    yield cast
    cast.close()


def test_a_model_is_asked_with_the_lines_and_its_invented_conflict_is_left_out(cast, server):
    assert cast.confirm().status == "done"
    wren = cast.assets["WREN"]
    assert wren.description == REPLY.visual_summary
    assert [conflict.trait for conflict in wren.conflicts] == ["coat"]
    (asked,) = [r for r in server.requests if "Asset: WREN" in str(r.json)]
    assert "copper hair in one long plait" in str(asked.json)
    (entry,) = [e for e in cast.store.ledger.where() if e.task == "distil_asset"]
    assert entry.cost_usd > 0 and entry.prompt_version.startswith("distil_asset@")


def test_the_style_leads_the_prompt_and_its_picture_goes_along_first(cast, server):
    style = library.create_style(cast.store, "Slate", "Chalk on slate.", picture(colour="gray"))
    image_keys.lock_style(cast.studio, cast.project_id, style.id)
    cast.confirm(with_images=True)
    (asked,) = [r for r in server.requests if "/images/" in r.path]
    assert asked.form["prompt"].startswith("Chalk on slate. Image 1 shows this look")
    assert len(asked.files) == 1
    attempt = cast.store.attempts.get(cast.assets["WREN"].image_attempt_id)
    assert attempt.prompt == asked.form["prompt"]
    assert [sent.role for sent in attempt.sent] == ["style"]
