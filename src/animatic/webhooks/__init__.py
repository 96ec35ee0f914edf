"""Signed messages to addresses that users set up, after the Standard Webhooks specification.

A message is written into the outbox in the transaction of what it tells, so it is sent if and only if that happened.
"""
