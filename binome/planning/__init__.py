"""Objectives and their KPIs, campaigns and their phases, briefs: what the SMM wants and hands over."""
