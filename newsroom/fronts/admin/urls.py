"""The addresses of the fronts' own pages in the newsroom."""

urlpatterns = []
