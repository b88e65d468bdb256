"""The room's public addresses."""

urlpatterns = []
