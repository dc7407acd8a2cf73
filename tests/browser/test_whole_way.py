"""From a fresh server to a frame drawn in several passes, by clicking as a person would."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SETTLE_MS, Server, settled
from tests.conftest import SAMPLE


def at(page: Page, key: str) -> Locator:
    """The element with this Streamlit key; `*` at its end for the first that begins so."""
    if key.endswith("*"):
        return page.locator(f'[class*="st-key-{key[:-1]}"]').first
    return page.locator(f".st-key-{key}")


def press(page: Page, key: str) -> None:
    at(page, key).get_by_role("button").first.click()
    settled(page)


def go(page: Page, title: str) -> None:
    page.get_by_test_id("stSidebar").get_by_role("link", name=title).click()
    expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()
    settled(page)


def test_a_screenplay_becomes_a_frame_in_passes(server: Server, page: Page):
    page.goto(f"{server.url}/projects")
    settled(page)
    at(page, "new_project_file").locator("input[type=file]").set_input_files(SAMPLE)
    expect(page.get_by_test_id("stSidebar").get_by_text("14 scenes")).to_be_visible()

    go(page, "Script")
    expect(page.get_by_text("DARKNESS. Then a HUM").first).to_be_visible()

    go(page, "Extraction Filter")
    press(page, "filter_find")
    confirm = at(page, "filter_confirm").get_by_role("button")
    expect(confirm).to_contain_text(re.compile(r"Confirm Selection \(\d+ assets\)"))
    confirm.click()

    expect(page.get_by_role("heading", name="Assets", exact=True)).to_be_visible()
    expect(at(page, "card_*")).to_be_visible()
    expect(
        page.get_by_test_id("stSidebar").get_by_text(re.compile(r"0 of \d+ locked"))
    ).to_be_visible()
    at(page, "style_anchor").get_by_role("combobox").click()
    page.get_by_role("option", name="Watercolour").click()
    settled(page)
    press(page, "generate_missing")
    expect(at(page, "lock_all").get_by_role("button").first).to_be_enabled(timeout=4 * SETTLE_MS)
    expect(at(page, "generate_missing")).to_have_count(0, timeout=4 * SETTLE_MS)
    press(page, "lock_all")
    expect(
        page.get_by_test_id("stSidebar").get_by_text(re.compile(r"(\d+) of \1 locked"))
    ).to_be_visible()

    go(page, "Scene Map")
    at(page, "scene_picker_*").get_by_role("combobox").click()
    page.get_by_role("option", name=re.compile("MARKET SQUARE")).click()
    expect(page.get_by_text("EGG SELLER").first).to_be_visible()
    page.get_by_role("button", name="Propose shots (free)").click()
    expect(page.get_by_test_id("stSidebar").get_by_text(re.compile(r"\d+ shots"))).to_be_visible()

    go(page, "Frames")
    at(page, "scene_picker_*").get_by_role("combobox").click()
    page.get_by_role("option", name=re.compile("MARKET SQUARE")).click()
    settled(page)
    shots = page.get_by_role("button", name=re.compile(r"^Shot \d+$"))
    expect(shots.first).to_be_visible()
    generate = at(page, "generate_*").get_by_role("button")
    for number in range(shots.count()):
        shots.nth(number).click()
        settled(page)
        if re.search(r"[3-9] passes", generate.inner_text()):
            break
    expect(generate).to_contain_text(re.compile(r"Generate \([3-9] passes, free\)"))
    passes = int(re.search(r"(\d+) passes", generate.inner_text()).group(1))
    generate.click()
    expect(page.get_by_test_id("stSidebar").get_by_text("1 frame")).to_be_visible(
        timeout=2 * SETTLE_MS
    )
    for number in range(1, passes + 1):
        expect(page.get_by_text(f"Pass {number}", exact=False).first).to_be_visible()
