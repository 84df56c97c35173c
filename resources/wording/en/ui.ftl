# The window and its small parts, dialogs, settings and help.

environment-live = LIVE
environment-live-long = LIVE – real employee data
environment-test = TEST
environment-test-long = TEST – test data
environment-sample = SAMPLE
environment-sample-long = SAMPLE – invented data, nothing is sent
environment-window = { $environment } – { $title }

ui-kind-told = Note
ui-kind-good = Done
ui-kind-look = Please look
ui-kind-bad = Problem
ui-details = Details
ui-put-away = Put away
ui-details-request = Request: { $value }
ui-details-request-id = Request ID: { $value }
ui-details-status = Status: { $value }
ui-details-answer = Answer: { $value }
ui-details-field = Field { $value }
ui-step-done = Step { $number }, { $title }, done
ui-step-now = Step { $number }, { $title }, you are here
ui-step-later = Step { $number }, { $title }, comes later

value-yes = Yes
value-no = No
value-percent = { $number }%
