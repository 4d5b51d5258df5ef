"""Inspector reads an article as an editor does: names, figures, conversions and dates."""
