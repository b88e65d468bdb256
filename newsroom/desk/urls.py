"""Addresses of the room, all of them inside the newsroom."""

urlpatterns = []
