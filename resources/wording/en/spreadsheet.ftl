# Why a file cannot be read. Each says what was found and the way on.

spreadsheet-unreadable-missing = “{ $file }” is not there any more. It may have been moved or renamed. Choose it again.
spreadsheet-unreadable-folder = “{ $file }” is a folder. Choose the file inside it.
spreadsheet-unreadable-locked = Excel is holding “{ $file }”. Save it there, then press Try again.
spreadsheet-unreadable-no-permission = You may not open “{ $file }” on this computer. Copy it to a folder of your own and choose the copy.
spreadsheet-unreadable-disk = “{ $file }” could not be read from the disk or network. If it is kept online, open it once in Excel, then press Try again.
spreadsheet-unreadable-too-big = “{ $file }” is larger than { $megabytes } MB. Keep only the sheet you want to upload, save it as a new .xlsx and choose that.
spreadsheet-unreadable-empty = There is nothing in “{ $file }”. Choose another file.
spreadsheet-unreadable-encrypted = “{ $file }” is protected with a password. Open it in Excel, remove the password under File › Info › Protect Workbook, save it and choose it again.
spreadsheet-unreadable-xls = “{ $file }” is in the old Excel format (.xls). Open it in Excel, save it as .xlsx and choose that file.
spreadsheet-unreadable-xlsb = “{ $file }” is in Excel’s binary format (.xlsb). Open it in Excel, save it as .xlsx and choose that file.
spreadsheet-unreadable-ods = “{ $file }” is an OpenDocument file (.ods). Open it in LibreOffice or Excel, save it as .xlsx and choose that file.
spreadsheet-unreadable-numbers = “{ $file }” is a Numbers file. Open it in Numbers, choose File › Export To › Excel and choose the exported file.
spreadsheet-unreadable-markup = “{ $file }” has a workbook’s name but holds a web page or XML, as some HR systems export it. Open it in Excel, save it as .xlsx and choose that file.
spreadsheet-unreadable-not-workbook = “{ $file }” is not an Excel workbook or CSV file. Choose another file, or open it in Excel and save it as .xlsx.
spreadsheet-unreadable-damaged = “{ $file }” is damaged or was not saved completely. Open it in Excel, let Excel repair it, save it as a new .xlsx and choose that file.
spreadsheet-unreadable-suspicious = “{ $file }” is put together in a way Excel never does, so it was not opened. If you trust it, open it in Excel, save it as a new .xlsx and choose that file.
spreadsheet-unreadable-too-large = “{ $file }” unpacks to far more than a table for an upload. Copy the rows you need to a new workbook, save it as .xlsx and choose that file.
spreadsheet-unreadable-too-many-rows = “{ $file }” has { $rows } rows. An upload takes up to { $limit }. Split the file and upload the parts one after the other.
spreadsheet-unreadable-far-cell = In “{ $file }” something stands in row { $row }, far to the right of the table. Delete what stands outside the table in Excel, save the file and choose it again.
spreadsheet-unreadable-no-sheet = “{ $file }” has no sheet with cells. Choose another file.
spreadsheet-unreadable-sheet-empty = The sheet “{ $sheet }” is empty. Choose another sheet of “{ $file }”.
spreadsheet-unreadable-quote-open = In “{ $file }” a quotation mark is opened in row { $row } and never closed, so everything behind it runs into one cell. Close it or remove it, save the file and choose it again.
spreadsheet-unreadable-paste-empty = There is nothing to paste. Copy the cells in Excel first, header row included.

# Why a file cannot be written. The old file is always left as it was.

spreadsheet-unwritable-open-elsewhere = “{ $file }” is open in another program, probably Excel. Close it there and press Try again, or choose another name. Nothing was changed.
spreadsheet-unwritable-read-only = “{ $file }” or its folder is write-protected. Choose another name or folder. Nothing was changed.
spreadsheet-unwritable-no-permission = You may not save files in “{ $folder }”. Choose another folder. Nothing was changed.
spreadsheet-unwritable-no-folder = The folder “{ $folder }” is not there any more. Choose another folder.
spreadsheet-unwritable-folder = “{ $file }” is the name of a folder. Choose another name.
spreadsheet-unwritable-exists = “{ $file }” is already there. Choose another name, or say that it may be replaced.
spreadsheet-unwritable-disk-full = There is not enough room for “{ $file }”. Make room or choose another place. No half file was left.
spreadsheet-unwritable-path-too-long = The path to “{ $file }” is too long for Excel. Choose a shorter name or a folder higher up.
spreadsheet-unwritable-name = “{ $file }” is not a name for a file on this computer. Leave out signs such as : ? * and choose again.
spreadsheet-unwritable-disk = “{ $file }” could not be saved: the disk or network did not answer as it should. Choose another place. Nothing was changed.

# What a file hides from who reads only its values.

spreadsheet-trap-error-cell =
    { $count ->
        [one] A cell shows an Excel error such as #N/A ({ $where }). It will not be sent until you put a value there.
       *[other] { $count } cells show Excel errors such as #N/A ({ $where }). They will not be sent until you put values there.
    }
spreadsheet-trap-formula-without-result =
    { $count ->
        [one] A formula has no saved result, so its cell reads as blank ({ $where }). Open the file in Excel, save it and choose it again.
       *[other] { $count } formulas have no saved result, so their cells read as blank ({ $where }). Open the file in Excel, save it and choose it again.
    }
spreadsheet-trap-hidden-rows =
    { $text ->
        [filter] { $count ->
            [one] 1 row is hidden by a filter (row { $where }). Upload only what you see, or all rows?
           *[other] { $count } rows are hidden by a filter (rows { $where }). Upload only what you see, or all rows?
        }
       *[other] { $count ->
            [one] 1 row is hidden (row { $where }). Upload only what you see, or all rows?
           *[other] { $count } rows are hidden (rows { $where }). Upload only what you see, or all rows?
        }
    }
spreadsheet-trap-hidden-columns =
    { $count ->
        [one] 1 column is hidden (column { $where }). Its values are read as well.
       *[other] { $count } columns are hidden (columns { $where }). Their values are read as well.
    }
spreadsheet-trap-hidden-sheet =
    { $count ->
        [one] The file has a hidden sheet ({ $where }). It is left out unless you choose it.
       *[other] The file has { $count } hidden sheets ({ $where }). They are left out unless you choose one.
    }
spreadsheet-trap-merged-cells =
    { $count ->
        [one] Cells are merged ({ $where }). Only the first of them holds the value; the others read as blank.
       *[other] Cells are merged in { $count } places ({ $where }). Only the first cell of each holds the value; the others read as blank.
    }
spreadsheet-trap-dates-1904 = This file counts its dates from 1904, as Excel for Mac once did. They are read as the days you see in Excel.
spreadsheet-trap-number-as-text =
    { $count ->
        [one] A number is kept as text ({ $where }). Where a number is needed it is read as one.
       *[other] { $count } numbers are kept as text ({ $where }). Where a number is needed they are read as ones.
    }
spreadsheet-trap-long-number =
    { $count ->
        [one] A number has more than 15 digits ({ $where }). Excel has already rounded it. If it is an ID, format the cell as text and type it again.
       *[other] { $count } numbers have more than 15 digits ({ $where }). Excel has already rounded them. If they are IDs, format the cells as text and type them again.
    }
spreadsheet-trap-empty-formatted-rows =
    { $count ->
        [one] 1 row below the table is formatted but empty (row { $where }). It is ignored.
       *[other] { $count } rows below the table are formatted but empty (rows { $where }). They are ignored.
    }
spreadsheet-trap-encoding-guessed = The file does not say how its letters are stored. It was read as { $text }. Look at names with accents or umlauts in the rows below.
spreadsheet-trap-ragged-rows =
    { $count ->
        [one] 1 row has more cells than the others (row { $where }). A separator may stand inside a text without quotation marks.
       *[other] { $count } rows have more cells than the others (rows { $where }). A separator may stand inside a text without quotation marks.
    }

# Exports.

spreadsheet-about = About
spreadsheet-pictures = Pictures
spreadsheet-split = { $rows } rows are more than one sheet can hold. They stand on { $count } sheets: { $sheets }.

# The template. Its column headers are Betterworks’ own and the same in every language.

spreadsheet-template-sheet = { -Goals }
spreadsheet-template-examples = Examples
spreadsheet-template-hint-name = Title, as people will read it. Required.
spreadsheet-template-hint-type = goal, or milestone for a { -milestone } of the { -goal } above it. Required.
spreadsheet-template-hint-parent = Title of the { -goal } this one contributes to. May be blank.
spreadsheet-template-hint-owner-email = E-mail of the owner. Choose from the list.
spreadsheet-template-hint-employee-id = Or the owner’s employee ID, instead of the e-mail.
spreadsheet-template-hint-period = Choose one from the list, or give both dates: 2027, 2027 H1 or 2027 Q1.
spreadsheet-template-hint-start-date = First day. Required without a period.
spreadsheet-template-hint-end-date = Due date. Required without a period.
spreadsheet-template-hint-categories = Categories that exist in Betterworks. Several with a semicolon between them.
spreadsheet-template-hint-description = Up to 2,048 characters. May be blank.
spreadsheet-template-hint-private = yes or no. Blank means no.
spreadsheet-template-hint-progress = Percent done, 0 to 100. Blank means 0.
spreadsheet-template-hint-unit = What is counted, such as EUR or customers. Blank means percent.
spreadsheet-template-hint-start-value = Value at the start.
spreadsheet-template-hint-target-value = Value to be reached.
spreadsheet-template-list-title = Not in the list
spreadsheet-template-list-text = This value was not known when the template was made. Keep it only if you are sure it exists in Betterworks.
spreadsheet-template-choice-text = Only the values of the list are understood here.
spreadsheet-template-date-title = Not a date
spreadsheet-template-date-text = Type a date, such as 2027-03-31.
spreadsheet-template-example-goal = Win 20 new customers
spreadsheet-template-example-milestone-first = Visit 50 prospects
spreadsheet-template-example-milestone-second = Sign the first 10 contracts
spreadsheet-template-example-other = Answer every request within one day
spreadsheet-template-example-description = New customers outside our home market.
spreadsheet-template-example-category = Growth
spreadsheet-template-example-unit = customers
spreadsheet-unwritable-notes = Notes cannot be put into “{ $file }” without a risk for what else it holds. Open it in Excel, save it as a new .xlsx, and choose that file for the upload. Nothing was changed.
