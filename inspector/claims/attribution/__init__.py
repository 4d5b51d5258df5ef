"""A figure in its sentence comes in, who says so goes out."""
