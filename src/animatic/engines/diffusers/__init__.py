"""diffusers: generative models on this machine, from a hub or a folder. Needs the extra `diffusers`."""
