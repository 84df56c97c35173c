"""Where the program keeps its files, and that only their owner may look into them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

NAME = "bw_desktop"
_OWNER_ONLY = 0o700


@dataclass(frozen=True, slots=True)
class Folders:
    """The four folders of a profile: settings, data worth keeping, log files, and what can be fetched again."""

    config: Path
    data: Path
    logs: Path
    cache: Path

    @property
    def settings(self) -> Path:
        """The file of settings."""
        return self.config / "settings.json"

    @property
    def endpoint_map(self) -> Path:
        """A file here is laid over the endpoint map."""
        return self.config / "betterworks-api.toml"

    @property
    def vault(self) -> Path:
        """The file that names the store's key; the key itself is in the keychain."""
        return self.data / "vault.json"

    @property
    def activity(self) -> Path:
        """The activity log."""
        return self.data / "activity.jsonl"

    @property
    def journals(self) -> Path:
        """The folder of upload journals."""
        return self.data / "uploads"

    @property
    def drafts(self) -> Path:
        """The folder of uploads that are being prepared."""
        return self.data / "drafts"

    @property
    def snapshots(self) -> Path:
        """The folder of the last data of each workspace."""
        return self.cache / "snapshots"

    @property
    def sample(self) -> Path:
        """The folder of the fictitious company's state."""
        return self.data / "sample"

    @property
    def log(self) -> Path:
        """The log file; older ones stand beside it."""
        return self.logs / "bw_desktop.log"

    def make(self) -> None:
        """Creates the folders where they are missing, and closes them to other people of this computer.

        Raises `OSError`.
        """
        for folder in (self.config, self.data, self.logs, self.cache, self.journals, self.sample):
            folder.mkdir(mode=_OWNER_ONLY, parents=True, exist_ok=True)
            folder.chmod(_OWNER_ONLY)


def folders(profile: Path | None = None) -> Folders:
    """The system's usual places, or everything below one folder where a profile is given."""
    if profile is not None:
        root = profile.expanduser().absolute()
        return Folders(root / "config", root / "data", root / "logs", root / "cache")
    places = PlatformDirs(NAME, appauthor=False, roaming=False)
    return Folders(places.user_config_path, places.user_data_path, places.user_log_path, places.user_cache_path)
