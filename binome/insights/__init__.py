"""What the field tells: findings with verbatims, week by week; and how far each KPI is."""
