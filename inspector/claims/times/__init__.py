"""A figure and the dates around it come in, the days it is about go out."""
