"""Writing on the Script page as a person does, with a mouse and a second window."""

import re

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Server, settled

WORDS = " A kettle whistles."


def editor(page: Page, server: Server) -> Locator:
    page.goto(f"{server.url}/script")
    settled(page)
    expect(page.get_by_text("Speaking characters")).to_be_visible()
    page.get_by_role("tab", name="Edit or replace").click()
    page.get_by_role("tab", name="Write or paste").click()
    area = page.get_by_label("Screenplay", exact=True)
    expect(area).to_be_visible()
    return area


def write(area: Locator, words: str) -> None:
    area.click()
    area.press("Control+End")
    area.page.keyboard.type(words)


def test_unsaved_text_outlives_a_page_change_and_the_editor_stays_open(server, page: Page):
    area = editor(page, server)
    write(area, WORDS)
    area.press("Control+Enter")
    expect(page.get_by_text("Not saved yet")).to_be_visible()
    expect(area).to_be_visible()
    write(area, " It rains.")
    page.get_by_test_id("stSidebar").get_by_text("Costs", exact=True).click(delay=60)
    expect(page.get_by_role("heading", name="Costs")).to_be_visible()
    page.get_by_test_id("stSidebar").get_by_text("Script", exact=True).click(delay=60)
    expect(page.get_by_text("Not saved yet")).to_be_visible()
    kept = re.compile(re.escape(f"{WORDS} It rains."))
    expect(page.get_by_label("Screenplay", exact=True)).to_have_value(kept)


def test_the_second_of_two_windows_is_told_and_keeps_its_words(
    server, page: Page, browser: Browser
):
    mine = editor(page, server)
    other = browser.new_page()
    theirs = editor(other, server)
    for area, words in ((mine, " Mine."), (theirs, " Theirs.")):
        write(area, words)
        area.press("Control+Enter")
        expect(area.page.get_by_text("Not saved yet")).to_be_visible()
    other.get_by_role("button", name="Save 14 scenes").click()
    expect(other.get_by_text("Saved as revision 2")).to_be_visible()
    page.get_by_role("button", name="Save 14 scenes").click()
    expect(page.get_by_text("Somebody else saved revision 2")).to_be_visible()
    expect(mine).to_have_value(re.compile(r" Mine\.$"))
    page.get_by_role("button", name="Save mine as the next revision").click()
    expect(page.get_by_text("Saved as revision 3")).to_be_visible()
    other.close()
