"""What image models take, by name."""

import pytest

from core.providers.capabilities import of


@pytest.mark.parametrize(
    ("model", "limit"),
    [
        ("openai/gpt-image-1", 16),
        ("openai/gpt-image-1.5", 16),
        ("openai/gpt-image-2", 16),
        ("gemini/gemini-2.5-flash-image", 3),
        ("gemini/gemini-3-pro-image", 14),
        ("gemini/gemini-3.1-flash-image", 14),
        ("openrouter/google/gemini-3-pro-image-preview", 14),
        ("fal_ai/fal-ai/flux-2-pro", 8),
        ("openrouter/black-forest-labs/flux.2-max", 8),
        ("vertex_ai/imagen-3.0-capability-001", 4),
        ("gemini/imagen-4.0-generate-001", 0),
        ("fal_ai/fal-ai/bytedance/seedream/v4.5/edit", 14),
        ("dashscope/qwen-image-edit-2509", 3),
        ("xai/grok-imagine-image", 3),
    ],
)
def test_a_known_model_has_its_documented_limit(model, limit):
    assert of(model).max_references == limit


def test_an_unknown_model_has_no_known_limit():
    assert of("openai/my-own-painter").max_references is None
    assert of("gemini/gemini-3.1-flash").max_references is None


def test_a_service_that_is_sent_only_the_first_image_takes_one():
    assert of("black_forest_labs/flux-2-pro").max_references == 1
    assert of("fal_ai/fal-ai/recraft/v3").max_references is None


def test_a_model_that_draws_from_words_alone_does_not_edit():
    assert not of("vertex_ai/imagen-4.0-generate-001").edits
    assert of("openai/gpt-image-2").edits


def test_the_case_of_a_name_does_not_matter():
    assert of("OpenAI/GPT-Image-2") == of("openai/gpt-image-2")
