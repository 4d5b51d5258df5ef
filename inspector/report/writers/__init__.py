"""One file for each format of report."""
