# A person's card, and following people through the tabs.

action-table-person = Show person
action-go-back = Go back
action-go-forward = Go forward
table-person = Person
person-card = Card of { $name }
person-in-users = Show in Users
person-not-read = This person could not be read. { $why }
person-not-loaded = Not loaded yet.
person-load = Load
person-loading = Loading …
person-none = Nothing here.
person-part = only a part is loaded
person-kept = from { $when }, not live
person-open = { $count ->
    [one] Open
   *[other] Open all { $number }
}
person-show = Show { $name }
person-act = { $act }, { $section }
