"""Strict servers written from networks' documentation, which never import what they test."""
