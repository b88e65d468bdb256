"""Waiting for what a person would see. Playwright may not be installed, so it is asked for only when a test waits."""


def expect(what):
    """Playwright's own `expect`: its checks wait, and look again, until they hold."""
    from playwright.sync_api import expect as wait

    return wait(what)
