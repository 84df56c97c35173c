# Said at the start.

assembly-endpoints-damaged =
    Your own file { $file } in the settings folder can’t be read, so the built-in addresses are used. Your file stays as it is.

workspace-sample-name = Sample company
assembly-sample-stays = Not everything of the sample company could be removed. Close other windows of this program, then start over again.

assembly-no-table = No table with { -goals } was found in this file. It needs a row of column titles, for example name, start_date, end_date and owner_email.
assembly-field-missing = The file has no column for “{ $field }”. Add one, or say which column it is.
assembly-file-needed = The contents of this upload were not kept on this computer. Choose the same file again to continue.
assembly-other-file = This is another file than the one this upload began with. Choose the one you began with.
assembly-other-plan = This file no longer gives the same plan, for example because people have left since. Nothing was sent. Look at the results so far, then start a new upload for the rest.
