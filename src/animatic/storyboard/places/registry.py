"""Which recipe makes which setting."""

from collections.abc import Callable
from typing import Final

from animatic.storyboard.places import nature
from animatic.storyboard.places.base import Brief, Place
from animatic.storyboard.places.room import Room
from animatic.storyboard.places.rooms import grand, home, plain, social, study, work
from animatic.storyboard.places.town import street
from animatic.storyboard.terms import Setting

RECIPES: Final[dict[Setting, Callable[[Brief], Place]]] = {
    Setting.KITCHEN: home.Kitchen,
    Setting.LIVING_ROOM: home.LivingRoom,
    Setting.ROOM: home.LivingRoom,
    Setting.BEDROOM: home.Bedroom,
    Setting.MOUNTAINS: nature.Mountains,
    Setting.FIELD: nature.Field,
    Setting.MEADOW: nature.Meadow,
    Setting.FOREST: nature.Forest,
    Setting.SNOW: nature.Snow,
    Setting.DESERT: nature.Desert,
    Setting.SEA: nature.Sea,
    Setting.LIBRARY: study.Library,
    Setting.BAR: social.Bar,
    Setting.RESTAURANT: social.Restaurant,
    Setting.CAFE: social.Cafe,
    Setting.DINING_ROOM: social.DiningRoom,
    Setting.SHOP: social.Shop,
    Setting.MUSEUM: social.Museum,
    Setting.GYM: social.Gym,
    Setting.STAGE: social.Stage,
    Setting.THEATRE: social.Theatre,
    Setting.DANCE_HALL: social.DanceHall,
    Setting.STUDIO: social.Studio,
    Setting.CHURCH: grand.Church,
    Setting.TEMPLE: grand.Temple,
    Setting.THRONE_ROOM: grand.ThroneRoom,
    Setting.HALL: grand.Hall,
    Setting.DUNGEON: grand.Dungeon,
    Setting.HALLWAY: plain.Hallway,
    Setting.STAIRWELL: plain.Stairwell,
    Setting.ELEVATOR: plain.Elevator,
    Setting.BATHROOM: plain.Bathroom,
    Setting.ATTIC: plain.Attic,
    Setting.BASEMENT: plain.Basement,
    Setting.WORKSHOP: plain.Workshop,
    Setting.FACTORY: plain.Factory,
    Setting.WAREHOUSE: plain.Warehouse,
    Setting.GARAGE: plain.Garage,
    Setting.BARN: plain.Barn,
    Setting.TENT: plain.Tent,
    Setting.CABIN: plain.Cabin,
    Setting.OFFICE: work.Office,
    Setting.MEETING_ROOM: work.MeetingRoom,
    Setting.CLASSROOM: work.Classroom,
    Setting.HOSPITAL: work.Hospital,
    Setting.WAITING_ROOM: work.WaitingRoom,
    Setting.COURTROOM: work.Courtroom,
    Setting.POLICE_STATION: work.PoliceStation,
    Setting.INTERROGATION_ROOM: work.InterrogationRoom,
    Setting.PRISON: work.Prison,
    Setting.LABORATORY: work.Laboratory,
    Setting.STREET: street.Street,
}


def build(brief: Brief) -> Place:
    """The set for a setting: deterministic in the brief."""
    recipe = RECIPES.get(brief.setting) or (Room if brief.setting.is_interior else nature.Field)
    return recipe(brief)
