"""Characters whose looks the panels tell, the same in every panel."""

from animatic.storyboard import casting, describe
from animatic.storyboard.character import Character
from animatic.storyboard.terms import Age, Build, Gender


def by_name(*prompts: str, known: tuple[Character, ...] = ()) -> dict[str, Character]:
    return {character.name: character for character in casting(prompts, known)}


class TestCasting:
    def test_reads_an_apposition(self) -> None:
        greta = by_name("Greta, a burly grey-haired cook in a blue apron, slices leeks.")["Greta"]
        assert (greta.role, greta.build, greta.hair_colour) == ("cook", Build.BROAD, "grey")
        assert (greta.top, greta.top_colour) == ("apron", "blue")

    def test_reads_what_a_script_puts_in_brackets(self) -> None:
        found = by_name("EXT. LOCK - DAY\nOTTO VIK (60s, fat, white beard, red cap) spits. LENA (9) laughs.")
        otto, lena = found["Otto Vik"], found["Lena"]
        assert (otto.age, otto.build, otto.beard, otto.hat, otto.hat_colour) == (
            Age.OLD,
            Build.HEAVY,
            "full",
            "cap",
            "red",
        )
        assert (lena.age, lena.gender) == (Age.CHILD, Gender.FEMALE)

    def test_gathers_over_the_panels_and_the_first_holds(self) -> None:
        told = by_name(
            "Nils, bald and bearded, enters.", "Nils has round glasses.", "Nils, in a green coat, leaves."
        )["Nils"]
        assert (told.hair, told.beard, told.coat_colour) == ("bald", "full", "green")

    def test_a_surname_makes_no_second_person(self) -> None:
        assert len(casting(["Vera, a nurse, waits.", "Vera Holm, in a red coat, waits."])) == 1

    def test_who_is_known_stays_as_described(self) -> None:
        known = Character("Vera", hair_colour="black")
        assert casting(["Vera, a red-haired nurse, waits."], (known,)) == (known,)

    def test_of_whom_nothing_is_told_nothing_is_made_up(self) -> None:
        assert casting(["Somebody waits.", "", "A dog barks."]) == ()

    def test_the_look_holds_in_a_panel_that_does_not_tell_it(self) -> None:
        cast = casting(["Lena (9, red hair) runs.", "Lena stops."])
        lena = describe("Lena stops.", cast).subjects[0]
        assert lena.character is not None
        assert (lena.age, lena.character.hair_colour) == (Age.CHILD, "red")

    def test_a_description_tells_in_its_own_panel_too(self) -> None:
        ida = describe("Ida, a red-haired girl in a yellow raincoat, hides.").subjects[0]
        assert ida.character is not None
        assert (ida.character.hair_colour, ida.character.coat_colour) == ("red", "yellow")
