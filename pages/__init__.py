"""The screens. They read through the store and write through stages, library and prompts."""
