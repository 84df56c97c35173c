# What a load says about itself while it runs and afterwards.

lookup-departments-refused =
    Your key can’t see the list of departments, so parent departments and head counts are not shown. An Admin’s key can.
lookup-report-prepared = Betterworks is preparing the report of all { -goals }. This can take a few minutes.
lookup-report-read =
    { $count ->
        [one] Reading the report.
       *[other] Reading part { $number } of { $count } of the report.
    }
lookup-milestones-when-opened = { -Milestones } are listed under their { -goal } when you open it.
lookup-goals-by-person =
    { -Goals } were collected person by person, because this key may not run reports.
lookup-goals-report-failed =
    Betterworks could not finish the report, so people were asked one by one. This took longer.
lookup-goals-look-only =
    { -Goals } were collected person by person. In Look only no report is started, because Betterworks keeps a record of each.
lookup-goals-of-groups-missing = { -Goals } that belong to departments and teams are missing here.
lookup-goals-own = Only your own { -goals }: your key can’t list people.
lookup-goals-of-key = Only the { -goals } Betterworks shows for your key itself: your key can’t list people.
lookup-people-first = Loading the people first.
lookup-people-asked = { -Goals } of { $done } of { $count } people loaded.
lookup-lists-refused =
    { $refused ->
        [one] { $area }: one of { $count } parts can’t be seen with this key and is left out.
       *[other] { $area }: { $refused } of { $count } parts can’t be seen with this key and are left out.
    }
