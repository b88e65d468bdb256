"""The photos of an export: originals copied beside the record file."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from articles.photos.models import Photo
from newsroom.transfer.export import shown_pictures


class Originals:
    """Copies originals into `PATH-media/`, each once. Without a folder (standard output) no photo is handed out."""

    def __init__(self, path: Path | None, now, tell: Callable[[str], object]):
        self.folder = path and path.with_name(f"{path.name}-media")
        self.now, self.tell = now, tell

    def shown(self, ids: set[int]) -> dict[int, str]:
        """Photo id → file, as the record names it; only of pictures that readers may see and that could be copied."""
        if self.folder is None:
            return {}
        names = {picture.pk: self._copied(picture.photo) for picture in shown_pictures(ids, self.now)}
        return {pk: f"{self.folder.name}/{name}" for pk, name in names.items() if name}

    def _copied(self, photo: Photo) -> str:
        """The file's name in the folder; empty where the original is lost, which is told."""
        name = Path(photo.image.name).name
        target = self.folder / name
        try:
            if not target.exists():
                self.folder.mkdir(exist_ok=True)
                draft = target.with_name(f".{name}.part")
                with photo.image.open("rb") as original, draft.open("wb") as copy:
                    shutil.copyfileobj(original, copy)
                os.replace(draft, target)
        except OSError as problem:
            self.tell(f"photo {photo.pk} left out: {problem}")
            return ""
        return name
