"""To come."""

import streamlit as st

st.title("stages/extraction_filter")
