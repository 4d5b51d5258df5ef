"""The document as the editor reads it: its pages and its text."""
