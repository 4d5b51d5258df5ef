import pytest

from inspector.settings import Settings, load, save


def test_settings_are_read_as_they_were_written(tmp_path):
    settings = Settings(text_size=15, checks_off=("sum", "order"), checks_on=("grim",))
    save(settings, tmp_path / "settings.toml")
    assert load(tmp_path / "settings.toml") == settings


@pytest.mark.parametrize("by_default", [True, False])
def test_a_check_is_as_it_is_by_default_unless_it_is_switched(by_default):
    settings = Settings()
    assert settings.runs("sum", by_default=by_default) is by_default
    other = settings.with_check("sum", on=not by_default, by_default=by_default)
    assert other.runs("sum", by_default=by_default) is not by_default
    assert other.with_check("sum", on=not by_default, by_default=by_default) == other
    assert other.with_check("sum", on=by_default, by_default=by_default) == settings
