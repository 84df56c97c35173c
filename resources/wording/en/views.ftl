# Saved views and ready questions.
view-unreadable = This file is not a saved view, or it is damaged. Ask for it again, or save the view anew.
view-newer = This view was saved by a newer version of this program (format { $version }). Update the program to open it.
