"""Where the frozen program starts: PyInstaller wants a script, the program is a package."""

from bw_desktop.__main__ import main

if __name__ == "__main__":
    raise SystemExit(main())
