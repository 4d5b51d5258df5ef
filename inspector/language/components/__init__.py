"""One file for each mark: registered spaCy factories that write into `doc.spans`."""
