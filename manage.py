#!/usr/bin/env python
"""The newspaper's command line: `python manage.py help` lists what it can do."""

import os
import sys


def main():
    """Run one management command with the newspaper's settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
