"""The newsroom's door: password, second step, lock. Nobody is inside before all that is asked for was given."""
