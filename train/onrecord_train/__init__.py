"""Trains the models that onrecord ships. Nothing here runs in the product."""
