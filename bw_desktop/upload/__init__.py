"""From a sheet to Betterworks, as a pipeline: each step is a value that can be printed, tested and shown.

layout = choose_sheet(sheets, GOALS.fields)                   # which sheet, which header row: shown, changeable
matching = match_columns(sheet, layout, GOALS.fields, last=remembered)
answers = Answers()                                           # safe answers until the user says otherwise
for question in questions(sheet, matching):
    answers = answers.answer(question.id, chosen_by_the_user)
table = read_table(sheet, matching, answers)                  # typed values, column by column
wanted = needs(GOALS, table, people, answers)                 # whose goals, and which goals, to fetch
live = Live(people, loaded, categories, goals_of(wanted.owner_ids), goals(wanted.goal_ids))
checked = check(GOALS, table, live, answers)                  # all rows, all rules, no request
checked = recheck(checked, row=42, field="end_date", value="28.02.2027")
plan = make_plan(checked, host)                               # New, Changed, Same, Left out; plan.checksum
journal = Journal.start(path, plan, file.fingerprint, clock, cipher)   # or Journal.open(…) to continue
sending = Sending(plan, journal, sender, finder, clock, on_progress)
await sending.run()                                           # sending.pause(), .resume(), .stop() meanwhile
await Watching(plan, journal, finder, clock).run(on_look)     # settles what is in doubt, by looks alone
proof = await read_back(plan, journal, finder, counted)  # "1,203 of 1,203 arrived exactly as sent"
results = make_results(plan, journal, link)                   # every row of the file, one outcome
undo = await plan_undo(plan, journal, finder, means, counted)   # Undo, Keep, Cannot: a plan like any other
sheets = results_content(plan, results, table)                # for the results workbook
"""

from bw_desktop.upload.asking import Note, notes, questions
from bw_desktop.upload.check import (
    Checked,
    Counts,
    PersonQuestion,
    check,
    duplicates_question,
    needs,
    people_questions,
    recheck,
)
from bw_desktop.upload.dates import DateOrder
from bw_desktop.upload.facts import Facts, Links, Needs, Parent
from bw_desktop.upload.fields import Field, FieldList, Kind
from bw_desktop.upload.goal_subject import GOALS
from bw_desktop.upload.journal import Binding, Ending, Journal, Step, StepState
from bw_desktop.upload.layout import Layout, choose_sheet, chosen_layout, guess_layout, order_sheets
from bw_desktop.upload.live import Directory, Limits, Live, LiveGoal, Person, WholeGoal
from bw_desktop.upload.match import match_columns
from bw_desktop.upload.matching import ColumnMatch, Matching, MatchReason
from bw_desktop.upload.outcome import (
    UNDO_FATES,
    UNDO_OUTCOMES,
    UPLOAD_FATES,
    UPLOAD_OUTCOMES,
    Fate,
    Outcome,
    PauseReason,
    RunState,
    StepKind,
    StopReason,
)
from bw_desktop.upload.packing import KeptRows
from bw_desktop.upload.plan import Change, Decision, Draft, Item, Plan
from bw_desktop.upload.planning import make_plan, remake_plan
from bw_desktop.upload.ports import Cipher, Clock, Finder, Sender
from bw_desktop.upload.problems import Problem, ProblemGroup, Severity
from bw_desktop.upload.progress import Progress
from bw_desktop.upload.questions import (
    Answers,
    Duplicates,
    HiddenRows,
    Option,
    Question,
    QuestionId,
    TrapAnswer,
)
from bw_desktop.upload.results import Results, RowResult, make_results
from bw_desktop.upload.rows import read_table
from bw_desktop.upload.send import Sending
from bw_desktop.upload.subject import Subject
from bw_desktop.upload.table import Table
from bw_desktop.upload.undo import Means, Undo, is_in_time, plan_undo
from bw_desktop.upload.watching import Watching
from bw_desktop.upload.workbooks import SheetContent, approval_content, results_content

__all__ = [
    "GOALS",
    "UNDO_FATES",
    "UNDO_OUTCOMES",
    "UPLOAD_FATES",
    "UPLOAD_OUTCOMES",
    "Answers",
    "Binding",
    "Change",
    "Checked",
    "Cipher",
    "Clock",
    "ColumnMatch",
    "Counts",
    "DateOrder",
    "Decision",
    "Directory",
    "Draft",
    "Duplicates",
    "Ending",
    "Facts",
    "Fate",
    "Field",
    "FieldList",
    "Finder",
    "HiddenRows",
    "Item",
    "Journal",
    "KeptRows",
    "Kind",
    "Layout",
    "Limits",
    "Links",
    "Live",
    "LiveGoal",
    "MatchReason",
    "Matching",
    "Means",
    "Needs",
    "Note",
    "Option",
    "Outcome",
    "Parent",
    "PauseReason",
    "Person",
    "PersonQuestion",
    "Plan",
    "Problem",
    "ProblemGroup",
    "Progress",
    "Question",
    "QuestionId",
    "Results",
    "RowResult",
    "RunState",
    "Sender",
    "Sending",
    "Severity",
    "SheetContent",
    "Step",
    "StepKind",
    "StepState",
    "StopReason",
    "Subject",
    "Table",
    "TrapAnswer",
    "Undo",
    "Watching",
    "WholeGoal",
    "approval_content",
    "check",
    "choose_sheet",
    "chosen_layout",
    "duplicates_question",
    "guess_layout",
    "is_in_time",
    "make_plan",
    "make_results",
    "match_columns",
    "needs",
    "notes",
    "order_sheets",
    "people_questions",
    "plan_undo",
    "questions",
    "read_table",
    "recheck",
    "remake_plan",
    "results_content",
]
