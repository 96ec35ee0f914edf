"""The light that a text names becomes the key of the picture."""

import numpy as np
import pytest

from animatic.storyboard.camera import framed
from animatic.storyboard.light import Lighting, lighting
from animatic.storyboard.paint import paint
from animatic.storyboard.reading import Reading
from animatic.storyboard.sources import keyed, prepared
from animatic.storyboard.terms import Framing, Light, Setting, TimeOfDay

HEAD = (0.0, 1.6, 3.0)
CAMERA = framed((640, 366), Framing.MEDIUM, interior=True)


def night(source: Light, *, inside: bool = True) -> Lighting:
    light = prepared(lighting(TimeOfDay.NIGHT, inside=inside), source)
    return keyed(light, source, CAMERA, HEAD)


class TestKeyed:
    def test_fire_is_warm_and_a_screen_cold(self) -> None:
        warm, cold = night(Light.FIRE).at(*HEAD).key, night(Light.SCREEN).at(*HEAD).key
        assert warm[0] > 1.3 * warm[2]
        assert cold[2] > cold[0]

    @pytest.mark.parametrize(("source", "rises"), [(Light.BELOW, False), (Light.SPOTLIGHT, True)])
    def test_light_comes_from_where_it_stands(self, source: Light, rises: bool) -> None:
        assert (night(source).at(*HEAD).direction[1] > 0) is rises

    def test_backlight_comes_from_behind(self) -> None:
        assert night(Light.BACK).at(*HEAD).direction[2] > 0.5

    def test_neon_comes_from_both_sides_in_two_colours(self) -> None:
        left, right = night(Light.NEON).lamps
        assert left.x * right.x < 0
        assert not np.allclose(left.colour, right.colour)

    def test_a_candle_at_noon_changes_nothing(self) -> None:
        noon = lighting(TimeOfDay.DAY, inside=True)
        assert keyed(prepared(noon, Light.CANDLE), Light.CANDLE, CAMERA, HEAD) is noon

    def test_a_lamp_in_the_open_lights_who_stands_by_it_at_night(self) -> None:
        lit, unlit = night(Light.FIRE, inside=False).at(*HEAD), lighting(TimeOfDay.NIGHT).at(*HEAD)
        assert lit.key[0] > 1.5 * unlit.key[0]


class TestPrepared:
    def test_a_candle_puts_the_lamps_of_the_house_out(self) -> None:
        light = prepared(lighting(TimeOfDay.NIGHT, inside=True), Light.CANDLE)
        assert light.lamps_off
        assert not light.lamps_lit
        assert light.ambient.sum() < lighting(TimeOfDay.NIGHT, inside=True).ambient.sum()

    def test_every_source_paints(self) -> None:
        for source in Light:
            reading = Reading("", Setting.KITCHEN, TimeOfDay.NIGHT, light=source)
            assert paint(reading, size=(160, 90)).rgb.mean() > 12
