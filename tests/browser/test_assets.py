"""The Assets page in a real browser: typing and clicking at once, passages, cards and table."""

import pytest
from playwright.sync_api import Page, expect

from core.settings import Settings
from core.stages import assets, extraction, image_keys, projects
from core.studio import Studio
from tests.browser.conftest import Server, settled
from tests.core.stages.cast import SCRIPT


@pytest.fixture
def film(tmp_path):
    """A server on a project after Pass 2, with a style; the project's id."""
    studio = Studio(Settings(data_dir=tmp_path, open_sample=False))
    project = projects.create_from(studio, SCRIPT.encode(), "lighthouse.fountain")
    extraction.extract_preview(studio, project.id)
    studio.jobs.wait(assets.extract_confirm(studio, project.id).id)
    image_keys.lock_style(studio, project.id, studio.store.styles.where()[0].id)
    studio.close()
    server = Server(tmp_path).wait()
    yield server
    server.stop()


def open_asset(page: Page, film: Server, name: str) -> None:
    page.goto(f"{film.url}/assets")
    page.get_by_role("button", name=name, exact=True).click()
    expect(page.get_by_role("heading", name=name)).to_be_visible()
    described(page)


def described(page: Page) -> str:
    """The description on the screen, once it is there: every asset of the film has one."""
    field = page.get_by_role("textbox", name="Description")
    expect(field).not_to_have_value("")
    settled(page)
    return field.input_value()


def stored(page: Page) -> str:
    """The description as the server has it: read after a reload."""
    page.reload()
    return described(page)


def test_typing_and_clicking_generate_at_once_draws_the_typed_words(page: Page, film: Server):
    open_asset(page, film, "WREN")
    page.get_by_role("textbox", name="Description").fill("A girl in a cloak of crow feathers.")
    page.get_by_role("button", name="Generate image key").click()
    expect(page.get_by_alt_text("Image key of WREN")).to_be_visible()
    page.get_by_text("What was asked for this picture").click()
    expect(page.locator("code", has_text="cloak of crow feathers")).to_be_visible()
    assert stored(page) == "A girl in a cloak of crow feathers."


def test_a_passage_chosen_with_the_mouse_is_rewritten_alone(page: Page, film: Server):
    open_asset(page, film, "WREN")
    field = page.get_by_role("textbox", name="Description")
    field.fill("Freckled. Copper hair in one long plait. Tall.")
    field.dblclick(position={"x": 30, "y": 20})
    expect(page.get_by_text("Selected: “Freckled”")).to_be_visible()
    page.get_by_label("What should change in the passage").fill("replace Freckled with Pale")
    page.get_by_role("button", name="Change it").click()
    expect(page.locator("mark", has_text="Pale")).to_be_visible()
    page.get_by_role("button", name="Accept").click()
    expect(field).to_have_value("Pale. Copper hair in one long plait. Tall.")
    settled(page)
    assert stored(page) == "Pale. Copper hair in one long plait. Tall."


def test_a_passage_is_chosen_with_the_keyboard_too_and_a_discard_changes_nothing(
    page: Page, film: Server
):
    open_asset(page, film, "WREN")
    field = page.get_by_role("textbox", name="Description")
    before = field.input_value()
    field.focus()
    page.keyboard.press("Control+Home")
    for _ in range(3):
        page.keyboard.press("Shift+Control+ArrowRight")
    expect(page.get_by_text("Selected:")).to_be_visible()
    page.get_by_role("button", name="Shorten").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Discard")).to_be_visible()
    page.get_by_role("button", name="Discard").click()
    expect(page.get_by_role("button", name="Shorten")).to_be_visible()
    settled(page)
    assert stored(page) == before


def test_picks_are_the_same_in_cards_and_table_and_select_all_takes_the_filtered(
    page: Page, film: Server
):
    page.goto(f"{film.url}/assets")
    card = page.locator('[class*="st-key-card_"]').first
    expect(card).to_be_visible()
    settled(page)
    card.locator("label").click()
    expect(page.get_by_text("1 picked")).to_be_visible()
    page.get_by_role("radio", name="Table").click()
    table = page.frame_locator('iframe[title*="agGrid"], iframe').first
    expect(table.locator(".ag-center-cols-container .ag-row-selected")).to_have_count(1)
    table.locator(".ag-header-cell[col-id='Type'] .ag-header-cell-filter-button").click()
    table.locator(".ag-filter input:visible").first.fill("Location")
    expect(table.locator(".ag-center-cols-container .ag-row")).to_have_count(2)
    table.locator(".ag-header-select-all:visible input").click()
    expect(page.get_by_text("3 picked")).to_be_visible()
