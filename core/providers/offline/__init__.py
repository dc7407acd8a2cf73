"""The provider that needs no key: reads by rules, draws with Pillow."""
