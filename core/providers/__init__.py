"""Models that read and draw: LiteLLM and the offline provider, behind two protocols."""
