"""bw_desktop: look up, export and bulk-load a Betterworks tenant's data from a desktop window."""

__version__ = "0.1.0"
