from core.providers.litellm import LiteLLMImages, LiteLLMText


def test_a_text_models_price_grows_with_what_is_read_and_written():
    text = LiteLLMText("openai/gpt-5-mini", 1, 1)
    assert 0 < text.estimate_usd(1000, 0) < text.estimate_usd(1000, 1000)


def test_a_picture_has_a_price_where_the_list_has_one():
    assert LiteLLMImages("gemini/gemini-2.5-flash-image", 1, 1).estimate_usd() > 0


def test_a_model_that_is_not_on_the_list_has_no_price_and_none_is_made_up():
    assert LiteLLMText("openai/of-my-own", 1, 1).estimate_usd(1000, 1000) is None
    assert LiteLLMImages("openai/of-my-own", 1, 1).estimate_usd() is None
