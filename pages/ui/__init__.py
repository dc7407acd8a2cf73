"""What the pages share: the running studio, the session, components."""
