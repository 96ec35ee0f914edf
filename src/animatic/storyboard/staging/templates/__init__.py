"""How people and things meet: one function a template, each takes a scene and makes a stage."""
