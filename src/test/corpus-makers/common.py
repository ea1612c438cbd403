"""What all makers share: the form as text, mails, the table."""

import base64
import pathlib
import quopri

CORPUS = pathlib.Path(__file__).resolve().parent.parent / "resources" / "corpus" / "mails"
TABLE = CORPUS / "table.tsv"
MOST = 200_000

# A partner that may send open and unsigned, so that "applied" says that the mail itself was read.
PLAIN = "plain@council.example"
# A partner that must sign and encrypt.
SEALING = "team@atw.example"
DESK = "referrals@provider.example"
NAME = "Zoë Ångström"

LABELS = [
    ("dob", "Date of birth:", "14/02/1987"),
    ("home_address", "Address (home):", "7 Sample Street, Exampleton, EX1 2MP"),
    ("phones", "Phone Numbers:", "01632 960123"),
    ("email", "Email Address:", "pat@home.example"),
    ("employer", "Employer and size/type and sector:", "Example Tools Ltd, 40 people"),
    ("job_title_ftpt", "Job title and if full/part time:", "Draughtsperson, full time"),
    ("hours", "Hours worked:", "37"),
    ("", "Mental Health Conditions:", ""),
    ("mh_conditions", "What are the specific conditions:", "Anxiety"),
    ("mh_effects", "What are the effects of the condition at work:", "Meetings are hard"),
    ("other_health", "Any other health conditions:", "None"),
    ("adviser_name", "Access to Work Adviser Name:", "Alex Adviser"),
    ("adviser_email", "Access to Work Adviser Email:", SEALING),
    ("referral_date", "Date of referral:", "19/11/2026"),
]


def rows(urn, name=NAME, **other):
    yield "Name:", name
    yield "URN 100", urn
    for key, label, value in LABELS:
        yield label, other.get(key, value)


def form(urn, name=NAME, **other):
    return "".join(f"{label} {value}".rstrip() + "\n" for label, value in rows(urn, name, **other))


def html_form(urn, name=NAME, **other):
    lines = "".join(f"<tr><td><b>{a}</b></td><td>{b}</td></tr>\n" for a, b in rows(urn, name, **other))
    return f"<html><body><h2>Annex A – Referral</h2>\n<table border=1>\n{lines}</table></body></html>\n"


def crlf(text, charset="utf-8"):
    raw = text.encode(charset) if isinstance(text, str) else text
    return raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def b64(data):
    return base64.encodebytes(data).replace(b"\n", b"\r\n")


def qp(data):
    return crlf(quopri.encodestring(data))


class Book:
    """One family of mails: a folder, and its lines of the table."""

    def __init__(self, family, letters):
        self.family, self.letters = family, letters
        self.lines, self.number = [], 0

    def urn(self):
        """Each mail is about a case of its own."""
        self.number += 1
        return f"{self.letters}{1000 + self.number}"

    def head(self, sender=PLAIN, subject="MHSS referral", more="", name=None):
        return (
            f"From: {sender}\nTo: {DESK}\nSubject: {subject}\nDate: Fri, 20 Nov 2026 10:00:00 +0000\n"
            f"Message-ID: <{self.family}-{self.number}@mail.example>\n{more}"
        )

    def put(self, file, raw, outcome, says, cause="-", name=None, urn="{}"):
        raw = crlf(raw) if isinstance(raw, str) else raw
        if len(raw) > MOST:
            raise SystemExit(f"{file}: {len(raw)} bytes; make big ones in the test")
        path = CORPUS / self.family / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
        if outcome != "applied":
            name = "-"
        urn = urn.format(f"{self.letters}{1000 + self.number}") if outcome == "applied" else "-"
        self.lines.append("\t".join([f"{self.family}/{file}", outcome, cause, urn, name or NAME, says]))

    def close(self):
        """Puts its lines in place of those it had; other families, and what people added, stay."""
        old = TABLE.read_text(encoding="utf-8").splitlines() if TABLE.exists() else [HEADING]
        kept = [line for line in old if not line.startswith(self.family + "/")]
        head = [line for line in kept if line.startswith("#")] or [HEADING]
        rest = sorted([line for line in kept if not line.startswith("#")] + self.lines)
        TABLE.write_text("\n".join(head + rest) + "\n", encoding="utf-8")
        wanted = {line.split("\t")[0] for line in self.lines}
        for stale in (CORPUS / self.family).iterdir():
            if f"{self.family}/{stale.name}" not in wanted:
                stale.unlink()
        print(f"{self.family}: {len(self.lines)} mails")


HEADING = (
    "# Whole mails as they travel, and what becomes of each; README.md beside this says how to add one.\n"
    "# file\toutcome\tcause\turn of the case it opens\tname read from its form\twhat it is"
)
