"""The lifecycle of a conversion, from submission to artifact."""
