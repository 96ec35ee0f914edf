"""The process that performs conversions: tasks and periodic jobs."""
