"""What models are asked, as Markdown that people can edit."""
