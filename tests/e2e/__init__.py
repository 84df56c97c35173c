"""Journeys through the real program and real components beside it."""
