#!/usr/bin/env python3
"""Forms as people fill them and send them on. No program is needed."""

from common import NAME, PLAIN, Book, form, html_form, rows


def main():
    book = Book("people", "PE")

    def put(file, make, says, outcome="applied", cause="-", name=None, kind="text/plain", **more):
        urn = book.urn()
        book.put(file, book.head(more=f"MIME-Version: 1.0\nContent-Type: {kind}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n") + make(urn),
                 outcome, says, cause, name, **more)

    lines = lambda u, join: "".join(join(a, b) for a, b in rows(u))
    html = dict(kind="text/html")
    put("as-printed.eml", form, "as printed")
    put("below-labels.eml", lambda u: lines(u, lambda a, b: f"{a}\n{b}\n"), "answers below their labels")
    put("empty-lines.eml", lambda u: lines(u, lambda a, b: f"{a}\n\n{b}\n\n"), "answers below their labels, with empty lines")
    put("capitals.eml", lambda u: lines(u, lambda a, b: f"{a.upper()} {b}\n"), "labels in capitals")
    put("small.eml", lambda u: lines(u, lambda a, b: f"{a.lower()} {b}\n"), "labels in small letters")
    put("no-colons.eml", lambda u: lines(u, lambda a, b: f"{a.rstrip(':')} {b}\n"), "labels that lost their colons, some left out: asked about", "parked", "not-recognised")
    put("dashes.eml", lambda u: lines(u, lambda a, b: f"{a} - {b}\n"), "a dash before every answer, also the date: asked about", "parked", "referral-date-missing")
    put("dots.eml", lambda u: lines(u, lambda a, b: f"{a} ......... {b}\n"), "dots to write on")
    put("underscores.eml", lambda u: lines(u, lambda a, b: f"{a} ______ {b} ______\n"), "lines to write on")
    put("brackets.eml", lambda u: lines(u, lambda a, b: f"{a} [{b}]\n" if b else f"{a}\n"), "answers in square brackets: asked about", "parked", "urn-missing")
    put("stars.eml", lambda u: lines(u, lambda a, b: f"*{a}* {b}\n"), "labels in stars, as text of bold letters")
    put("bullets.eml", lambda u: lines(u, lambda a, b: f"• {a} {b}\n"), "bullets before labels")
    put("numbers.eml", lambda u: "".join(f"{n}. {a} {b}\n" for n, (a, b) in enumerate(rows(u), 1)), "numbers before labels")
    put("tabs.eml", lambda u: lines(u, lambda a, b: f"{a}\t\t{b}\n"), "tabs between")
    put("table-of-signs.eml", lambda u: lines(u, lambda a, b: f"| {a} | {b} |\n"), "a table of signs: asked about", "parked", "not-recognised")
    put("indented.eml", lambda u: lines(u, lambda a, b: f"        {a} {b}\n"), "everything indented")
    put("urn-below.eml", lambda u: form(u).replace(f"URN 100 {u}", f"URN 100\n{u}"), "the URN below its label")
    put("urn-blanks.eml", lambda u: form(u).replace(u, f"{u[:2]} {u[2:]}"), "a URN with a blank")
    put("urn-small.eml", lambda u: form(u).replace(u, u.lower()), "a URN in small letters")
    put("urn-colon.eml", lambda u: form(u).replace("URN 100", "URN 100:"), "a colon behind the label of the URN")
    put("urn-twice-100.eml", lambda u: form(u).replace("URN 100", "URN 100 100"), "the 100 written once more")
    put("urn-number.eml", lambda u: form(u).replace("URN 100", "URN"), "the 100 deleted")
    put("urn-missing.eml", lambda u: form(u).replace(f"URN 100 {u}", "URN 100"), "no URN", "parked", "urn-missing")
    put("urn-no-digit.eml", lambda u: form(u).replace(u, "unknown"), "a URN that is a word", "parked", "urn-missing")
    put("urn-two.eml", lambda u: form(u).replace(u, f"{u} / ZZ3333"), "two URNs: asked about", "parked", "urn-missing")
    for file, date, says in [("date-iso", "2026-11-19", "ISO"), ("date-dots", "19.11.2026", "with dots"), ("date-dashes", "19-11-2026", "with dashes"),
                             ("date-words", "19 November 2026", "in words"), ("date-ordinal", "19th November 2026", "with an ordinal"),
                             ("date-day", "Thursday 19 November 2026", "with the day of the week"), ("date-short-year", "19/11/26", "with a short year"),
                             ("date-short-month", "19-Nov-26", "with a short month"), ("date-blanks", "19 / 11 / 2026", "with blanks")]:
        put(f"{file}.eml", lambda u, d=date: form(u, referral_date=d), f"the date {says}")
    for file, date, says in [("date-american", "11/19/2026", "American"), ("date-impossible", "31/02/2026", "impossible"), ("date-asap", "asap", "a wish")]:
        put(f"{file}.eml", lambda u, d=date: form(u, referral_date=d), f"the date: {says}", "parked", "referral-date-missing")
    put("date-future.eml", lambda u: form(u, referral_date="19/11/2099"), "a date far ahead", "parked", "no-contract")
    put("date-old.eml", lambda u: form(u, referral_date="01/05/2004"), "a date before any contract", "parked", "no-contract")
    put("name-only.eml", lambda u: "".join(f"{a}\n" if a != "Name:" else f"{a} {b}\n" for a, b in rows(u)).replace("URN 100\n", f"URN 100 {u}\n")
        .replace("Date of referral:\n", "Date of referral: 19/11/2026\n"), "name, URN and date only: what is missing is listed")
    put("name-long.eml", lambda u: form(u, name="Zoë " + "Maria " * 40 + "Specimen"), "a name of forty words", name="Zoë " + "Maria " * 40 + "Specimen")
    put("name-formula.eml", lambda u: form(u, name="=HYPERLINK(\"http://evil.example\")"), "a name that a spreadsheet would calculate", name="=HYPERLINK(\"http://evil.example\")")
    put("name-markup.eml", lambda u: form(u, name="<script>alert(1)</script> O'Brien & Søn"), "a name that is markup", name="<script>alert(1)</script> O'Brien & Søn")
    put("name-sql.eml", lambda u: form(u, name="Robert'); DROP TABLE case_file;--"), "a name that is SQL", name="Robert'); DROP TABLE case_file;--")
    put("name-rtl.eml", lambda u: form(u, name="زوي بن علي"), "a name written from right to left", name="زوي بن علي")
    put("name-emoji.eml", lambda u: form(u, name="Zoë 🦋 Specimen"), "a name with a sign outside the first plane", name="Zoë 🦋 Specimen")
    put("quoted-all.eml", lambda u: "".join(f"> {line}\n" for line in form(u).splitlines()), "the form quoted: somebody else's words", "not-ours", "no-form")
    put("above-quoted.eml", lambda u: form(u) + "\nOn Thu, 19 Nov 2026 Pat wrote:\n" + "".join(f"> {line}\n" for line in form("ZZ2222").splitlines()),
        "the form above an older one that is quoted")
    put("outlook-history.eml", lambda u: "Please find the form below.\n\n" + form(u) + "\n-----Original Message-----\nFrom: a@b.example\nSubject: x\n\nThank you.\n", "the form above Outlook's history")
    put("forwarded-below.eml", lambda u: "FYI\n\n-----Original Message-----\nFrom: a@b.example\n\n" + form(u), "the form only below Outlook's line")
    put("signature-below.eml", lambda u: form(u) + "\n-- \nAlex Adviser\nName: not this one\n", "a signature with a label in it")
    put("disclaimer.eml", lambda u: form(u) + "\n" + "This e-mail is confidential. " * 60 + "\n", "a long disclaimer")
    put("chat.eml", lambda u: "Hi, could you send me the referral form with Name, URN 100 and Date of birth, please?\n", "words about the form", "not-ours", "no-form")
    put("empty.eml", lambda u: "\n", "nothing", "not-ours", "no-form")
    put("html-table.eml", html_form, "an HTML table", **html)
    put("html-divs.eml", lambda u: "<html><body>" + "".join(f"<div>{a} {b}</div>" for a, b in rows(u)) + "</body></html>", "HTML of divs, as Outlook on the web writes", **html)
    put("html-br.eml", lambda u: "<html><body>" + "<br>".join(f"{a} {b}" for a, b in rows(u)) + "</body></html>", "HTML of line breaks, as Gmail writes", **html)
    put("html-p.eml", lambda u: "<html><body>" + "".join(f"<p class=MsoNormal><b>{a}</b><o:p></o:p> {b}</p>" for a, b in rows(u)) + "</body></html>", "HTML of Word", **html)
    put("html-pre.eml", lambda u: "<html><body><pre>" + form(u) + "</pre></body></html>", "HTML of one preformatted text", **html)
    put("html-spans.eml", lambda u: "<html><body>" + "".join("<div>" + "".join(f"<span>{c}</span>" for c in f"{a} {b}") + "</div>" for a, b in rows(u)) + "</body></html>",
        "HTML with a span for every letter", **html)
    put("html-entities.eml", lambda u: html_form(u).replace("ë", "&euml;").replace("Å", "&#197;").replace("ö", "&#xf6;"), "HTML with entities", **html)
    put("html-nested-tables.eml", lambda u: "<html><body>" + "<table><tr><td>" * 8 + html_form(u) + "</td></tr></table>" * 8 + "</body></html>", "tables in tables, as newsletters have them", **html)
    put("html-mso.eml", lambda u: html_form(u).replace("<body>", "<body><!--[if gte mso 9]><xml>x</xml><![endif]--><![if !supportLists]>·<![endif]>"), "conditional comments of Word", **html)
    put("html-unclosed.eml", lambda u: html_form(u).replace("</td>", "").replace("</tr>", ""), "cells and rows that nobody closed", **html)
    put("html-hidden-urn.eml", lambda u: html_form(u).replace("<table", "<span style='display:none'>URN 100 ZZ1111</span><table", 1), "another URN in a hidden span", **html)
    put("html-struck.eml", lambda u: html_form(u).replace(NAME, f"<s>Wrong Person</s> {NAME}"), "a name struck out and another written", **html)
    # New ones last: each has the next number.
    put("urn-and.eml", lambda u: form(u).replace(u, f"{u} and ZZ3333"), "two URNs with a word between", "parked", "urn-missing")
    put("urn-to-follow.eml", lambda u: form(u).replace(u, "to follow 20/11/2026"), "words and a day in place of the URN", "parked", "urn-missing")
    put("urn-slash.eml", lambda u: form(u).replace(u, f"77 / {u}"), "a URN with a slash and blanks", urn="77/{}")
    put("urn-nino.eml", lambda u: form(u).replace(u, "QQ 12 34 56 C"), "a National Insurance number in place of the URN", "parked", "urn-missing")
    book.close()


if __name__ == "__main__":
    main()
