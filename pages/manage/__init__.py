"""Projects, library, prompts, costs, settings."""
