"""All SQL. `core.store.store.Store` gathers the families of tables."""
