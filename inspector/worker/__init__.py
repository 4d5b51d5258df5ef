"""The process boundary: messages, the child's loop, and the client that owns the children."""
