"""Print the article with its marks and notes: have its pages drawn, then show them."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from inspector.ui.session import Session
from inspector.worker.messages import Previewed


class Printing(QObject):
    """Gather the pages of what is to be printed, and bring them up when all are there."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._window = parent
        self._pages: list[bytes] = []
        session.printed.connect(self._take)

    def _take(self, page: Previewed) -> None:
        if page.page == 0:
            self._pages = []
        self._pages.append(page.image)
        tab = self._session.current
        if page.is_last:
            # Most editors never print: they need not wait for what it takes.
            from inspector.ui.dialogs.print_preview import PrintDialog  # noqa: PLC0415

            dialog = PrintDialog(self._pages, tab.name if tab else "", self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
            self._pages = []
