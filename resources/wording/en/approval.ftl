# Approve exactly this: an approval workbook, and sending from it.

approval-changed = Something in this approval workbook was changed since it was saved, so it is not what was approved. Nothing was sent. Take the workbook as it was saved, or check your file again and have that approved.
approval-other-version = This approval workbook was made by another version of this program, which sends otherwise. Nothing was sent. Check your file again and have that approved.
approval-other-workspace = This was approved for another workspace, { $host }. Nothing was sent. Choose that workspace.
approval-is-uploaded = This is an approval workbook. Its content was checked before it was approved. Upload it as it is.
upload-held-since-approval = Somebody has created it in Betterworks since it was approved, so it was not created again. Look at it there.

command-approval = Save what would be sent as an approval workbook. “upload” sends exactly that, and nothing once a cell of it is changed.
command-approval-saved = Approval workbook saved. Nothing was sent.
command-checksum-needed = Say what was approved: --plan-checksum with the checksum that “check” showed, or give an approval workbook. Nothing was sent.

# Page 1, for an approval workbook
pages-approved-title = Approved content of { $file }: sends exactly this
pages-approved-about = Nothing is matched or checked anew. What somebody has created or changed in Betterworks since is held back, never written over.
pages-approved-count = { $word } { $count }
pages-approved-checksum = Checksum: { $checksum }
