import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTreeWidgetItem,
    QWidget,
)

from inspector.claims.model import Anchor
from inspector.documents.open import from_text
from inspector.settings import Settings
from inspector.ui.actions import ACTIONS
from inspector.ui.dialogs.about import AboutDialog
from inspector.ui.dialogs.date import DateDialog
from inspector.ui.dialogs.export import ExportDialog
from inspector.ui.dialogs.preferences import PreferencesDialog
from inspector.ui.dialogs.shortcuts import ShortcutsDialog
from inspector.ui.part_keys import KEYS_OF_PARTS
from inspector.worker.messages import Analyse, Catalogue, CheckEntry, Child, Export, Ready, Use


@pytest.fixture
def article(tmp_path, show, builders):
    path = tmp_path / "valley.txt"
    path.write_text(builders.TEXT, "utf-8")
    show(builders.analysis(), str(path))
    return path


def texts(dialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def save_button(dialog) -> QPushButton:
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)


def test_the_date_dialog_begins_with_the_known_date_and_names_the_day(qtbot, session, article):
    dialog = DateDialog(session)
    qtbot.addWidget(dialog)
    assert "Wed 5 Feb 2025" in texts(dialog)
    dialog.set_day(dt.date(2024, 8, 14))
    assert "Wed 14 Aug 2024" in texts(dialog)


def test_a_day_that_the_article_tells_without_its_year_is_offered(
    qtbot, session, show, builders, tmp_path
):
    path = tmp_path / "undated.txt"
    path.write_text("ELVA, Feb 29 – The shops were shut.", "utf-8")
    names = ("mentions", "entities", "claims", "timexes", "relations", "findings", "series")
    undated = replace(
        builders.analysis(),
        document=from_text(path.read_text("utf-8"), path.name),
        anchor=Anchor(None),
        **dict.fromkeys(names, ()),
    )
    show(undated, str(path))
    dialog = DateDialog(session)
    qtbot.addWidget(dialog)
    assert "29 Feb" in texts(dialog)
    assert "without the year" in texts(dialog)


def test_a_given_date_can_be_taken_back(qtbot, session, client, article):
    session.set_date(dt.date(2025, 2, 6))
    dialog = DateDialog(session)
    qtbot.addWidget(dialog)
    next(b for b in dialog.findChildren(QPushButton) if "article" in b.text()).click()
    assert session.current.date is None
    assert client.last(Analyse).date is None


def test_cancelling_changes_nothing(qtbot, session, client, article):
    before = len(client.sent)
    dialog = DateDialog(session)
    qtbot.addWidget(dialog)
    dialog.set_day(dt.date(2020, 1, 1))
    dialog.reject()
    assert len(client.sent) == before


def test_export_proposes_a_name_beside_the_article_and_remembers_the_format(
    qtbot, session, client, article
):
    dialog = ExportDialog(session)
    qtbot.addWidget(dialog)
    dialog.accept()
    asked = client.last(Export)
    assert (asked.writer, asked.path) == ("html", str(article.with_name("valley report.html")))
    again = ExportDialog(session)
    qtbot.addWidget(again)
    again.set_choice("json", str(article.with_name("out.json")))
    again.accept()
    assert client.last(Export).path.endswith("out.json")
    assert session.settings.export_format == "json"
    third = ExportDialog(session)
    qtbot.addWidget(third)
    third.accept()
    assert client.last(Export).path.endswith("valley report.json")


def test_the_article_itself_cannot_be_the_report(qtbot, session, article):
    dialog = ExportDialog(session)
    qtbot.addWidget(dialog)
    dialog.set_choice("html", str(article))
    assert not save_button(dialog).isEnabled()
    assert "never altered" in texts(dialog)


def test_export_says_when_a_file_is_replaced_or_a_folder_is_missing(
    qtbot, session, article, tmp_path
):
    (tmp_path / "old.html").write_text("old")
    dialog = ExportDialog(session)
    qtbot.addWidget(dialog)
    dialog.set_choice("html", str(tmp_path / "old.html"))
    assert "will be replaced" in texts(dialog)
    assert save_button(dialog).isEnabled()
    dialog.set_choice("html", str(tmp_path / "nowhere" / "new.html"))
    assert "does not exist" in texts(dialog)
    assert not save_button(dialog).isEnabled()


def test_preferences_show_every_setting_and_apply_what_is_chosen(qtbot, session, client):
    session.apply(session.settings.with_recent("/a.txt"))
    dialog = PreferencesDialog(session)
    qtbot.addWidget(dialog)
    told = texts(dialog)
    for entry in Settings.__dataclass_fields__.values():
        assert entry.metadata["title"] in told
        assert entry.metadata["help"] in told
    by_name = {box.accessibleName(): box for box in dialog.findChildren(QWidget)}
    by_name["Text size"].setValue(15)
    boxes = dialog.findChildren(QComboBox)
    next(b for b in boxes if b.isEditable()).setCurrentText("en_other")
    theme = next(b for b in boxes if b.findData("dark") >= 0)
    theme.setCurrentIndex(theme.findData("dark"))
    by_name["Recent files"].click()
    dialog.accept()
    assert session.settings == Settings(pipeline="en_other", theme="dark", text_size=15)
    assert client.last(Use).pipeline == "en_other"


def test_unchanged_preferences_ask_nothing_of_the_children(qtbot, session, client):
    dialog = PreferencesDialog(session)
    qtbot.addWidget(dialog)
    dialog.accept()
    assert not client.sent


def rows(dialog) -> dict[str, QTreeWidgetItem]:
    groups = [dialog.tree.topLevelItem(place) for place in range(dialog.tree.topLevelItemCount())]
    return {
        group.child(place).text(0): group.child(place)
        for group in groups
        for place in range(group.childCount())
    }


def test_the_sheet_of_shortcuts_is_narrowed_by_words_and_by_keys(window, qtbot):
    dialog = ShortcutsDialog(window.commands.shortcuts)
    qtbot.addWidget(dialog)

    def shown() -> list[str]:
        groups = [dialog.tree.topLevelItem(n) for n in range(dialog.tree.topLevelItemCount())]
        items = [group.child(n) for group in groups for n in range(group.childCount())]
        return [item.text(0) for item in items if not item.isHidden()]

    every = len(shown())
    dialog.filter.setText("find next")
    assert shown() == ["Find next"]
    dialog.filter.setText("ctrl+e")
    assert shown() == ["Export"]
    dialog.filter.clear()
    assert len(shown()) == every


def test_a1_the_shortcut_sheet_has_every_action_and_every_key(qtbot, window):
    dialog = ShortcutsDialog(window.commands.shortcuts)
    qtbot.addWidget(dialog)
    told = rows(dialog)
    assert all(entry.text.rstrip("…") in told for entry in ACTIONS)
    assert all(text in told for _, text, _ in KEYS_OF_PARTS)
    assert told["Open"].text(1) == "Ctrl+O"


def test_a1_keys_can_be_changed_and_two_actions_cannot_share_them(qtbot, window, session):
    window.actions_made["shortcuts"].trigger()
    dialog = window.findChild(ShortcutsDialog)
    dialog.tree.setCurrentItem(rows(dialog)["Preferences"])
    qtbot.keyClick(dialog.keys, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog.use.click()
    assert dialog.told.text() == "Ctrl+E is taken by “Export”. Press other keys."
    dialog.keys.setKeySequence(QKeySequence("Ctrl+Alt+P"))
    dialog.use.click()
    assert session.settings.keys == ("preferences=Ctrl+Alt+P",)
    assert window.actions_made["preferences"].shortcut() == QKeySequence("Ctrl+Alt+P")
    dialog.first.click()
    assert session.settings.keys == ()
    assert window.actions_made["preferences"].shortcut().isEmpty()
    dialog.tree.setCurrentItem(rows(dialog)["Next card"])
    assert not dialog.keys.isEnabled()


def test_a1_the_field_for_new_keys_is_no_trap(qtbot, window):
    dialog = ShortcutsDialog(window.commands.shortcuts)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitActive(dialog)
    dialog.tree.setCurrentItem(rows(dialog)["Open"])
    dialog.keys.setFocus()
    for _ in range(3):
        field = QApplication.focusWidget()
        qtbot.keyClick(field, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert not dialog.keys.isAncestorOf(QApplication.focusWidget())


def test_preferences_set_faces_sizes_and_high_contrast(qtbot, session):
    dialog = PreferencesDialog(session)
    qtbot.addWidget(dialog)
    by_name = {box.accessibleName(): box for box in dialog.findChildren(QWidget)}
    look = by_name["Appearance"]
    look.setCurrentIndex(look.findData("contrast"))
    by_name["Size of menus and lists"].setValue(150)
    face = by_name["Font of the article"]
    face.setCurrentIndex(1)
    dialog.accept()
    assert (session.settings.theme, session.settings.window_size) == ("contrast", 150)
    assert session.settings.text_font == face.itemData(1)


def test_about_names_the_licence_and_the_pipeline(qtbot, session, article):
    dialog = AboutDialog(session)
    qtbot.addWidget(dialog)
    assert "Affero" in texts(dialog)
    assert "en_inspector 0.1.0" in texts(dialog)


@pytest.mark.parametrize(
    "written", ["2025-03-13", "13 Mar 2025", "13 March 2025", "March 13, 2025", " 13.3.2025 "]
)
def test_a_day_may_be_written_in_any_usual_form(qtbot, session, article, written):
    dialog = DateDialog(session)
    qtbot.addWidget(dialog)
    dialog.findChild(QLineEdit, "day").setText(written)
    dialog.accept()
    assert session.current.date == dt.date(2025, 3, 13)


def test_a_day_that_cannot_be_read_is_not_used(qtbot, session, article):
    dialog = DateDialog(session)
    qtbot.addWidget(dialog)
    before = session.current.date
    dialog.findChild(QLineEdit, "day").setText("2025-02-30")
    assert "Write the day as" in texts(dialog)
    dialog.accept()
    assert session.current.date == before


def test_a_day_is_chosen_in_the_calendar(qtbot, session, article):
    dialog = DateDialog(session)
    qtbot.addWidget(dialog)
    dialog.findChild(QCalendarWidget).clicked.emit(QDate(2025, 3, 13))
    dialog.accept()
    assert session.current.date == dt.date(2025, 3, 13)


def test_checks_are_ticked_and_unticked_with_their_titles_and_helps(qtbot, session):
    usual = CheckEntry("conversion", "Conversions", "Twice the same size.", (), ())
    extra = CheckEntry("grim", "Means", "Of whole numbers.", (), (), on_by_default=False)
    session.receive(Ready(Child.LANGUAGE, Catalogue(checks=(usual, extra))))
    dialog = PreferencesDialog(session)
    qtbot.addWidget(dialog)
    on, further = (each.item(0) for each in dialog.findChildren(QListWidget))
    assert on.text() == "Conversions\nTwice the same size."
    assert on.checkState() is Qt.CheckState.Checked
    assert further.checkState() is Qt.CheckState.Unchecked
    on.setCheckState(Qt.CheckState.Unchecked)
    further.setCheckState(Qt.CheckState.Checked)
    dialog.accept()
    assert session.settings.checks_off == ("conversion",)
    assert session.settings.checks_on == ("grim",)
    again = PreferencesDialog(session)
    qtbot.addWidget(again)
    states = [each.item(0).checkState() for each in again.findChildren(QListWidget)]
    assert states == [Qt.CheckState.Unchecked, Qt.CheckState.Checked]
