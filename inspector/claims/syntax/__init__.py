"""A `Parse` comes in, answers about its sentences go out: nouns, verbs, tags, tense."""
