"""One file for each mark: components that read a `Doc` and write what they find into it.

Each module has `NAME` and `create(nlp, name)`; `language.pipeline` registers them and says in
which order they run.
"""
