"""The lock in front of all ways to log in."""

from axes.backends import AxesStandaloneBackend


class Lock(AxesStandaloneBackend):
    """Refuses whoever failed too often. Our own code, which asks without a request, is no stranger at the door."""

    def authenticate(self, request, username=None, password=None, **more):
        """Raise PermissionDenied while locked; else None: other backends look at the password."""
        if request is not None:
            super().authenticate(request, username=username, password=password, **more)
