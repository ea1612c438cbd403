---
subject: MHSS anchor of the history ${day}
files: needed
values:
  day: date
  entry: number - the last entry of the history
  hash: line - of that entry
---
Attached is the head of our history, with our signature beside it. Please keep both: with them you
can tell later whether any entry up to this one was changed.

Entry ${entry} has the hash

${hash}
