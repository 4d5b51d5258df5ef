"""From the public corpora to the training data of the language pipeline.

Checkouts of the sources go in; records of one kind come out (a text, its names, and what nobody
annotated), then DocBins in spaCy's tokenization.
"""
