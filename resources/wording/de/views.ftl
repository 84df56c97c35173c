# Gespeicherte Ansichten und fertige Fragen.
view-unreadable = Diese Datei ist keine gespeicherte Ansicht, oder sie ist beschädigt. Lassen Sie sie sich noch einmal geben, oder speichern Sie die Ansicht neu.
view-newer = Diese Ansicht wurde mit einer neueren Version dieses Programms gespeichert (Format { $version }). Aktualisieren Sie das Programm, um sie zu öffnen.
