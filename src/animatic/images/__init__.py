"""Takes: generated, uploaded and edited images."""
