# Said at the start.

assembly-endpoints-damaged =
    Your own file { $file } in the settings folder can’t be read, so the built-in addresses are used. Your file stays as it is.

workspace-sample-name = Sample company
