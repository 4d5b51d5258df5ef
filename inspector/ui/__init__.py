"""The window: panels, views and charts of an `Analysis`. Qt and pyqtgraph live here."""
