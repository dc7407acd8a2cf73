"""How much an upload may be, in one place."""

MAX_UPLOAD_BYTES = 25_000_000
MAX_LINES = 400_000
"""Lines of text, or paragraphs of an FDX: some 10,000 pages."""

MAX_PDF_PAGES = 1_000
MAX_PDF_TEXT_CHARS = 5_000_000
MAX_PDF_SECONDS = 60
MAX_PDF_MEMORY_BYTES = 1_000_000_000
"""Address space of the process that opens a PDF, so that no file can take the server's."""
