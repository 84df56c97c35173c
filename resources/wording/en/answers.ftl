# Templates, their questions, and the answers in the panel of a conversation or of feedback.

templates-name = Name
templates-kind = Type
templates-kind-scheduled = Scheduled
templates-kind-anytime = Anytime
templates-is-active = In use
templates-questions = Questions
templates-hides-providers = Hides who gave it
templates-id = Betterworks ID
templates-uuid = Unique ID
templates-asked = Questions
templates-question = Question { $number }
templates-confidential = Confidential: only HR sees the answer
group-template = Template

responses-given = Answers
responses-shared = Shared by { $name }
responses-unshared = Not shared yet by { $name }
responses-confidential = Confidential answers of { $name }
responses-confidential-only = Confidential answers
response-none = No answer
response-on-scale = { $answer } of { $high }
