# The Feedback tab: its columns, and what it says when it is empty.

tab-feedback = Feedback
action-tab-feedback = Go to Feedback
tab-feedback-loading = Loading feedback …
tab-feedback-none = No feedback here
tab-feedback-none-why = Betterworks has no feedback that this key can see.
tab-feedback-not-loaded = Feedback is not loaded
tab-feedback-refused = Your key can’t see feedback
tab-feedback-failed = Feedback could not be loaded

feedback-recipient = Receiver
feedback-provider = Given by
feedback-provider-withheld = Hidden by the template
feedback-requester = Asked for by
feedback-template = Template
feedback-kind = Type
feedback-kind-scheduled = Scheduled
feedback-kind-anytime = Anytime
feedback-status = Status
feedback-status-requested = Requested
feedback-status-in-progress = In progress
feedback-status-completed = Completed
feedback-status-declined = Declined
feedback-status-expired = Lapsed
feedback-requested = Requested on
feedback-completed = Completed on
feedback-answers = Answers
feedback-recipient-id = Betterworks ID of the receiver
feedback-requester-id = Betterworks ID of who asked
feedback-provider-id = Betterworks ID of the giver
feedback-template-id = Betterworks ID of the template
feedback-id = Betterworks ID
feedback-uuid = Unique ID
group-feedback = Feedback

tab-feedback-templates = Feedback templates
tab-feedback-templates-loading = Loading templates …
tab-feedback-templates-none = No templates here
tab-feedback-templates-none-why = Betterworks has no templates of feedback that this key can see.
tab-feedback-templates-not-loaded = Templates are not loaded
tab-feedback-templates-refused = Your key can’t see templates of feedback
tab-feedback-templates-failed = Templates could not be loaded

# The switch between the lists of the tab
list-feedback = Feedback
list-feedback-templates = Templates
