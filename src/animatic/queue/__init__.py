"""Jobs on the same PostgreSQL as the rows that they belong to."""
