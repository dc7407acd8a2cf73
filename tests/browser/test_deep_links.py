"""Pages by their address, on a server that nobody has visited before."""

import urllib.error
import urllib.request

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server, settled

PAGES = {
    "script": "Script",
    "extraction_filter": "Extraction Filter",
    "assets": "Assets",
    "scene_map": "Scene Map",
    "frames": "Frames",
    "projects": "Projects",
    "library": "Library",
    "prompts": "Prompts",
    "costs": "Costs",
    "settings": "Settings",
}


def test_a_deep_link_on_a_fresh_server_opens_the_page_in_its_shell(server: Server, page: Page):
    page.goto(f"{server.url}/assets")
    settled(page)
    expect(page.get_by_role("heading", name="Assets", exact=True)).to_be_visible()
    expect(page.get_by_test_id("stSidebar").get_by_text("Extraction Filter")).to_be_visible()
    for address, title in PAGES.items():
        page.goto(f"{server.url}/{address}")
        settled(page)
        expect(page.get_by_role("heading", name=title, exact=True).first).to_be_visible()


def test_the_root_opens_the_first_stage_with_the_sample(server: Server, page: Page):
    page.goto(server.url)
    settled(page)
    expect(page.get_by_role("heading", name="Script", exact=True)).to_be_visible()
    expect(page.get_by_test_id("stSidebar").get_by_text("14 scenes")).to_be_visible()


def test_the_server_listens_on_localhost_only_and_fetches_nothing_from_elsewhere(
    server: Server, page: Page
):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{server.url}/script")
    settled(page)
    elsewhere = [url for url in asked if not url.startswith((server.url, "data:", "blob:", "ws:"))]
    assert elsewhere == []
    assert "127.0.0.1" in server.log.read_text()


def test_the_picture_route_serves_stored_pictures_and_nothing_else(server: Server):
    for name in ("../studio.duckdb", "..%2Fstudio.duckdb", "a" * 64, "a" * 64 + ".webp", "x.png"):
        with pytest.raises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(f"{server.url}/pictures/{name}", timeout=10)
        assert caught.value.code in (400, 404)
