"""What people of the newsroom do with their own account: second factor, password, e-mail, other log-ins."""
