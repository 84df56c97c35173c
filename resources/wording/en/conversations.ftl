# The Conversations tab: its columns, and what it says when it is empty.

tab-conversations = Conversations
action-tab-conversations = Go to Conversations
tab-conversations-loading = Loading conversations …
tab-conversations-none = No conversations here
tab-conversations-none-why = Betterworks has no conversations that this key can see.
tab-conversations-not-loaded = Conversations are not loaded
tab-conversations-refused = Your key can’t see conversations
tab-conversations-failed = Conversations could not be loaded

conversations-employee = Employee
conversations-manager = Manager
conversations-template = Template
conversations-kind = Type
conversations-kind-scheduled = Scheduled
conversations-kind-anytime = Anytime
conversations-status = Status
conversations-status-not-started = Not started
conversations-status-in-progress = In progress
conversations-status-shared = Shared
conversations-status-completed = Completed
conversations-status-cancelled = Cancelled
conversations-due = Due
conversations-is-overdue = Overdue
conversations-start = Cycle starts
conversations-completed = Completed on
conversations-updated = Last change
conversations-employee-id = Betterworks ID of the employee
conversations-manager-id = Betterworks ID of the manager
conversations-template-id = Betterworks ID of the template
conversations-cycle-id = Betterworks ID of the cycle
conversations-id = Betterworks ID
conversations-uuid = Unique ID
group-conversation = Conversation

tab-conversation-templates = Conversation templates
tab-conversation-templates-loading = Loading templates …
tab-conversation-templates-none = No templates here
tab-conversation-templates-none-why = Betterworks has no templates of conversations that this key can see.
tab-conversation-templates-not-loaded = Templates are not loaded
tab-conversation-templates-refused = Your key can’t see templates of conversations
tab-conversation-templates-failed = Templates could not be loaded

# The switch between the lists of the tab
list-conversations = Conversations
list-conversation-templates = Templates
