"""From the public sources to the training data of the language pipeline.

Checkouts of corpora come in. Each becomes records, a text with its names and with what nobody
annotated, or parts of treebanks; documents in spaCy's tokenization come out.
"""
