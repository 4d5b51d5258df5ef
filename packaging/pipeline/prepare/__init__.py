"""From records of names and from treebanks to the training data of the language pipeline.

A record is a text, its names and what nobody annotated; documents in spaCy's tokenization come out.
"""
