"""What other programs take a film over by: edit lists for editors, a PDF for people, a package with both."""

from animatic.film.interchange.board import BoardPanel, board_pdf
from animatic.film.interchange.edit import EditClip, EditList, Stem, edit_list
from animatic.film.interchange.edl import to_edl
from animatic.film.interchange.fcp7 import to_fcp7_xml
from animatic.film.interchange.fcpx import to_fcpxml
from animatic.film.interchange.otio import to_otio

__all__ = [
    "BoardPanel",
    "EditClip",
    "EditList",
    "Stem",
    "board_pdf",
    "edit_list",
    "to_edl",
    "to_fcp7_xml",
    "to_fcpxml",
    "to_otio",
]
