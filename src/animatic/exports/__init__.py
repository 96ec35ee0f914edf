"""Films and storyboards for other programs: PDF, edit lists, the editor's package; made by the queue, kept a while."""
