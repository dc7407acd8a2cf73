"""Formats in and out: Fountain, FDX, PDF, plain text; scene headings; page length."""
