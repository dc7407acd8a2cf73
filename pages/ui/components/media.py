"""Pictures by URL: thumbnails that the browser caches for good, never encoded on a rerun."""

import html

import streamlit as st


def address(image_id: str, *, small: bool = True) -> str:
    return f"/pictures/{image_id}.webp" if small else f"/pictures/{image_id}"


def tag(image_id: str, alt: str, *, small: bool = True, style: str = "") -> str:
    """An `<img>` for `st.html`; `alt` is text and is escaped here."""
    return (
        f'<img class="sb-picture" loading="lazy" src="{address(image_id, small=small)}"'
        f' alt="{html.escape(alt)}" title="{html.escape(alt)}" style="{html.escape(style)}">'
    )


def picture(image_id: str, alt: str, *, small: bool = True, style: str = "") -> None:
    st.html(tag(image_id, alt, small=small, style=style))


def placeholder(aspect_ratio: str, words: str) -> None:
    """An empty frame in the picture's shape that says what is missing."""
    st.html(
        f'<div class="sb-picture" style="aspect-ratio:{aspect_ratio.replace(":", "/")};'
        "display:flex;align-items:center;justify-content:center;text-align:center;"
        f'padding:.5rem;opacity:.6;font-size:.8rem">{html.escape(words)}</div>'
    )
