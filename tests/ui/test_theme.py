import gc
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QToolBar

from inspector.assets import resource
from inspector.ui.highlights import KINDS
from inspector.ui.theme import NAMES, load, of


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2.1."""

    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=NAMES)
def theme(request):
    return load(request.param)


def test_all_themes_give_every_meaning_a_colour():
    light = load("light")
    for name in NAMES:
        assert load(name).colours.keys() == light.colours.keys()
        assert set(load(name).marks) == set(KINDS)


def test_a4_text_can_be_read_on_everything_it_stands_on(theme):
    for ground in ("window", "base", "alternate", "hover", "pressed", "tooltip", "accent_soft"):
        assert contrast(theme.colour("text"), theme.colour(ground)) >= 7
    for meaning in ("muted", "link", "warning", "wrong", "holds"):
        for ground in ("base", "window"):
            assert contrast(theme.colour(meaning), theme.colour(ground)) >= 4.5
    assert contrast(theme.colour("accent_text"), theme.colour("accent")) >= 4.5
    assert contrast(theme.colour("tooltip_text"), theme.colour("tooltip")) >= 7
    assert contrast(theme.colour("text"), theme.colour("warning_soft")) >= 7
    for ground in ("text_selection", "find"):
        assert contrast(theme.colour("text"), theme.colour(ground)) >= 4.5


def test_a4_text_can_be_read_on_every_mark_and_lines_can_be_seen(theme):
    for kind in KINDS:
        look = theme.highlight(kind)
        assert contrast(look.line, theme.colour("base")) >= 3
        if look.fill:
            assert contrast(theme.colour("text"), look.fill) >= 4.5


def test_a4_what_has_the_keyboard_stands_out_from_what_is_around_it(theme):
    for ground in ("window", "base"):
        assert contrast(theme.colour("accent"), theme.colour(ground)) >= 3
    assert contrast(theme.colour("ring"), theme.colour("base")) >= 3


@pytest.mark.parametrize("name", ["contrast-light", "contrast-dark"])
def test_a4_high_contrast_is_high(name):
    theme = load(name)
    for meaning in ("text", "muted", "link", "warning", "wrong", "holds"):
        assert contrast(theme.colour(meaning), theme.colour("base")) >= 7
    for kind in KINDS:
        assert contrast(theme.highlight(kind).line, theme.colour("base")) >= 7
    for line in ("border", "strong_border", "disabled"):
        assert contrast(theme.colour(line), theme.colour("window")) >= 4.5


def test_no_two_kinds_have_the_same_line(theme):
    """A3: the colour is never the only cue."""
    assert len({theme.highlight(kind).cue for kind in KINDS}) == len(KINDS)


def test_the_style_sheet_names_only_colours_that_exist(theme):
    sheet = re.sub(r"/\*.*?\*/", "", theme.style_sheet(), flags=re.DOTALL)
    assert "@" not in sheet


def test_a_palette_knows_its_theme(qapp, theme):
    assert of(theme.palette()) is theme


def test_a_choice_changes_the_whole_application(qapp, look):
    look.choose("dark")
    assert of(qapp.palette()).name == "dark"
    look.choose("contrast-dark")
    assert of(qapp.palette()).name == "contrast-dark"
    look.choose("contrast")
    assert of(qapp.palette()).name.startswith("contrast-")
    look.choose("light")
    assert of(qapp.palette()).name == "light"


def test_d6_the_window_can_be_enlarged_and_comes_back(qapp, look):
    before = qapp.font().pointSizeF()
    look.enlarge(200)
    assert qapp.font().pointSizeF() == pytest.approx(2 * before)
    look.enlarge(100)
    assert qapp.font().pointSizeF() == pytest.approx(before)


def test_every_icon_can_be_drawn(qapp, theme):
    for path in resource("icons").glob("*.svg"):
        pixmap = theme.icon(path.stem).pixmap(24, 24)
        image = pixmap.toImage()
        inked = any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))
        assert inked, path.name


def test_d6_icons_grow_with_the_words_beside_them(window, look):
    bar = window.findChild(QToolBar, "main")
    before = bar.iconSize().width()
    look.enlarge(200)
    QApplication.processEvents()
    assert bar.iconSize().width() > 1.4 * before
    look.enlarge(100)
    QApplication.processEvents()
    assert bar.iconSize().width() == before


def test_the_buttons_of_docks_are_as_clear_as_the_words(theme):
    sheet = theme.style_sheet()
    for name in ("close", "float"):
        sign = resource(f"themes/{theme.name}-{name}.svg")
        assert sign.as_posix() in sheet
        assert theme.colour("text").name().upper() in sign.read_text("utf-8").upper()


def test_a4_in_high_contrast_a_box_without_a_tick_is_seen(qapp, look):
    look.choose("contrast-dark")
    box = QCheckBox()
    box.resize(40, 24)
    image = box.grab().toImage()
    ground = image.pixelColor(39, 0)
    seen = {image.pixelColor(x, y).name() for x in range(20) for y in range(24)}
    assert any(abs(QColor(each).lightness() - ground.lightness()) > 150 for each in seen)


def test_the_signs_that_the_style_sheet_names_are_there(theme):
    for path in re.findall(r'url\("(.+?)"\)', theme.style_sheet()):
        assert Path(path).is_file(), path


def test_an_icon_outlives_what_made_it_and_may_be_changed(qapp, theme):
    icon = theme.icon("close")
    changed = QIcon(icon)
    changed.addPixmap(QPixmap(10, 10))
    gc.collect()
    assert not changed.pixmap(16, 16).isNull()
    assert icon.pixmap(20, 20).size().width() == 20
    disabled = icon.pixmap(QSize(20, 20), QIcon.Mode.Disabled)
    assert disabled.toImage() != icon.pixmap(20, 20).toImage()


@pytest.mark.parametrize("name", ["light", "dark", "contrast-light", "contrast-dark"])
def test_what_is_chosen_in_a_list_that_opens_can_be_read(qtbot, look, name):
    look.choose(name)
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["MMMM", "WWWW"])
    box.show()
    box.showPopup()
    view = box.view()
    view.setCurrentIndex(box.model().index(0, 0))
    shown = view.grab(view.visualRect(view.currentIndex()).adjusted(3, 3, -3, -3)).toImage()
    light = [
        shown.pixelColor(x, y).lightnessF()
        for x in range(shown.width())
        for y in range(shown.height())
    ]
    box.hidePopup()
    assert max(light) - min(light) > 0.5
