"""Organisation, brand, person, role; opens the scopes in which everything else is read and written."""
