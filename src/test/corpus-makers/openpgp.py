#!/usr/bin/env python3
"""Sealed mails as the programs of partners make them: GnuPG, Sequoia, OpenPGP.js, and the mail programs around them."""

import pathlib
import re
import tempfile

from common import DESK, NAME, SEALING, Book, b64, crlf, form, html_form, qp
from programs import SENT, Gpg, js, key, sq


def entity(body, kind="text/plain; charset=utf-8", more=""):
    return crlf(f"Content-Type: {kind}\nContent-Transfer-Encoding: 8bit\n{more}\n{body}")


def text(urn, **other):
    return "Dear team,\n\nplease see the referral below.\n\n" + form(urn, **other) + "\nKind regards\n"


def mime(head, armoured, boundary="sealed", control="Version: 1"):
    """RFC 3156 section 4."""
    return crlf(head) + crlf(
        f'MIME-Version: 1.0\nContent-Type: multipart/encrypted; protocol="application/pgp-encrypted";\n boundary="{boundary}"\n\n'
        f"--{boundary}\nContent-Type: application/pgp-encrypted\n\n{control}\n\n"
        f'--{boundary}\nContent-Type: application/octet-stream; name="encrypted.asc"\n'
        'Content-Disposition: inline; filename="encrypted.asc"\n\n') + crlf(armoured) + crlf(f"\n--{boundary}--\n")


class Sealer:
    """GnuPG with all keys of the corpus that it can read."""

    def __init__(self):
        self.gpg = Gpg()
        self.prints = {}
        for kind in ("own", "makers"):
            for file in sorted(key(kind, "x").parent.glob("*.asc")):
                if "v6" in file.stem or file.stem in ("js-v4", "team-js-v4"):  # RFC 9580: not for GnuPG
                    continue
                self.gpg("--import", str(file))
                shown = self.gpg("--with-colons", "--show-keys", str(file)).decode()
                self.prints[file.stem] = re.search(r"^fpr:+([0-9A-F]{40}):", shown, re.M).group(1)

    def __call__(self, data, *options, signer="team-curve", to=("gnupg-curve",), armour=True, at=SENT, action=None):
        recipients = [part for name in to for part in ("--recipient", self.prints[name])]
        signing = [part for one in ([signer] if isinstance(signer, str) else signer or [])
                   for part in ("--local-user", self.prints[one])]
        actions = action or (["--sign"] if signer else []) + (["--encrypt"] if to else [])
        return self.gpg(*(["--armor"] if armour else []), *options, *recipients, *signing, *actions, data=data, at=at)


def producers(seal):
    book = Book("producers", "PR")

    def put(file, make, says, outcome="applied", cause="-", body=None):
        urn = book.urn()
        book.put(file, mime(book.head(SEALING), make(body(urn) if body else entity(text(urn)))), outcome, says, cause)

    # GnuPG: every kind of key of the partner, every kind of ours
    for signer in ["team-curve", "team-rsa", "team-rsa2048", "team-nist256", "team-nist521", "team-brainpool", "team-subkey",
                   "team-sequoia-rsa", "team-js-v4-legacy", "team-js-rsa", "team-js-nist"]:
        put(f"gnupg-by-{signer}.eml", lambda d, s=signer: seal(d, signer=s), f"GnuPG 2.2, signed by {signer}")
    for own in ["gnupg-rsa", "gnupg-nist", "gnupg-brainpool", "sequoia-curve"]:
        put(f"gnupg-to-{own}.eml", lambda d, o=own: seal(d, to=(o,)), f"GnuPG 2.2, to our key {own}")
    for cipher in ["AES", "AES192", "AES256", "TWOFISH", "CAMELLIA128", "CAMELLIA192", "CAMELLIA256"]:
        put(f"gnupg-{cipher.lower()}.eml", lambda d, c=cipher: seal(d, "--cipher-algo", c), f"GnuPG, {cipher}")
    for cipher in ["3DES", "CAST5", "BLOWFISH", "IDEA"]:
        put(f"gnupg-{cipher.lower()}.eml", lambda d, c=cipher: seal(d, "--cipher-algo", c), f"GnuPG, {cipher}: refused", "parked", "pgp-weak-algorithm")
    for digest in ["SHA224", "SHA256", "SHA384", "SHA512"]:
        put(f"gnupg-{digest.lower()}.eml", lambda d, g=digest: seal(d, "--digest-algo", g, signer="team-rsa"), f"GnuPG, signed over {digest}")
    for digest in ["SHA1", "RIPEMD160", "MD5"]:
        put(f"gnupg-{digest.lower()}.eml", lambda d, g=digest: seal(d, "--digest-algo", g, signer="team-rsa"),
            f"GnuPG, signed over {digest}: refused", "parked", "pgp-weak-algorithm")
    for packed in ["uncompressed", "zip", "zlib", "bzip2"]:
        put(f"gnupg-{packed}.eml", lambda d, p=packed: seal(d, "--compress-algo", p), f"GnuPG, {packed}")
    put("gnupg-textmode.eml", lambda d: seal(d, "--textmode"), "GnuPG, --textmode")
    put("gnupg-set-filename.eml", lambda d: seal(d, "--set-filename", "réferral form.txt"), "GnuPG, a file name within")
    put("gnupg-for-your-eyes-only.eml", lambda d: seal(d, "--for-your-eyes-only"), "GnuPG, --for-your-eyes-only")
    put("gnupg-comments.eml", lambda d: seal(d, "--comment", "Sealed: with love", "--emit-version"), "GnuPG, comment and version in the armour")
    put("gnupg-notation.eml", lambda d: seal(d, "--sig-notation", "colour@atw.example=blue"), "GnuPG, a notation in the signature")
    put("gnupg-critical-notation.eml", lambda d: seal(d, "--sig-notation", "!colour@atw.example=blue"),
        "GnuPG, a critical notation that nobody knows: refused", "parked", "pgp-signature-invalid")
    put("gnupg-policy-url.eml", lambda d: seal(d, "--sig-policy-url", "http://policy.example/"), "GnuPG, a policy URL, which is not fetched")
    put("gnupg-expired-signature.eml", lambda d: seal(d, "--default-sig-expire", "1d"), "GnuPG, a signature that has ended: refused",
        "parked", "pgp-signature-invalid")
    put("gnupg-future-signature.eml", lambda d: seal(d, at="20700101T000000"), "GnuPG, a signature of the year 2070: refused", "parked", "pgp-signature-invalid")
    put("gnupg-before-its-key.eml", lambda d: seal(d, "--ignore-time-conflict", "--ignore-valid-from", at="20240601T000000"), "GnuPG, signed before its key was made",
        "parked", "pgp-signature-invalid")
    put("gnupg-two-signers.eml", lambda d: seal(d, signer=["team-curve", "team-rsa"]), "GnuPG, two signers")
    put("gnupg-signer-and-stranger.eml", lambda d: seal(d, signer=["team-curve", "forger"]), "GnuPG, the partner and somebody unknown")
    put("gnupg-old-format.eml", lambda d: seal(d, "--rfc4880"), "GnuPG, --rfc4880")
    put("gnupg-no-signature.eml", lambda d: seal(d, signer=None), "GnuPG, not signed", "parked", "signature-missing")
    put("gnupg-signed-only.eml", lambda d: seal(d, to=()), "GnuPG, signed and not encrypted", "parked", "not-encrypted")
    put("gnupg-hidden-recipient.eml", lambda d: seal.gpg("--armor", "--local-user", seal.prints["team-curve"], "--sign", "--encrypt",
        "--hidden-recipient", seal.prints["gnupg-curve"], data=d), "GnuPG, a hidden recipient")
    put("gnupg-throw-keyids.eml", lambda d: seal(d, "--throw-keyids", to=("stranger", "gnupg-rsa", "gnupg-nist")), "GnuPG, --throw-keyids, three recipients")
    put("gnupg-twenty-recipients.eml", lambda d: seal(d, to=("stranger", "forger", "team-rsa", "team-curve", "gnupg-rsa", "gnupg-nist",
        "gnupg-brainpool", "team-nist256", "sequoia-curve")), "GnuPG, nine recipients")
    put("gnupg-to-elgamal-and-us.eml", lambda d: seal(d, to=("weak-dsa", "gnupg-curve")), "GnuPG, to an ElGamal key of another and to us")
    put("gnupg-passphrase-and-us.eml", lambda d: seal(d, "--passphrase", "secret", "--symmetric"), "GnuPG, a passphrase would open it too")
    put("gnupg-passphrase-only.eml", lambda d: seal.gpg("--armor", "--passphrase", "secret", "--symmetric", data=d), "GnuPG, a passphrase only",
        "parked", "pgp-passphrase-only")
    put("gnupg-not-to-us.eml", lambda d: seal(d, to=("stranger",)), "GnuPG, sealed for somebody else: held until the key is there", "held", "key-missing")
    put("gnupg-hidden-not-to-us.eml", lambda d: seal(d, "--throw-keyids", to=("stranger",)), "GnuPG, hidden and for somebody else", "held", "key-missing")
    # Keys that do not count
    for signer, cause, says, more in [
        ("weak-rsa1024", "pgp-weak-algorithm", "an RSA key of 1,024 bits", []),
        ("weak-dsa", "pgp-weak-algorithm", "a DSA key", []),
        ("weak-secp256k1", "pgp-weak-algorithm", "a key on the curve of Bitcoin", []),
        ("weak-binding", "pgp-weak-algorithm", "a key that only SHA-1 binds", []),
        ("forger", "pgp-signer-unknown", "a key nobody knows", []),
        ("other-partner", "signature-not-pinned", "the key of another partner", []),
    ]:
        put(f"by-{signer}.eml", lambda d, s=signer: seal(d, signer=s), f"signed with {says}", "parked", cause)
    put("by-expired.eml", lambda d: expired(seal, d), "signed after the key expired", "parked", "pgp-signer-expired")
    put("by-expired-in-time.eml", lambda d: seal(d, signer="expired", at="20250201T090000"), "signed before the key expired")
    put("by-retired.eml", lambda d: seal(d, signer="retired"), "signed after the key was retired", "parked", "pgp-signer-revoked")
    put("by-retired-in-time.eml", lambda d: seal(d, signer="retired", at="20250201T090000"), "signed before the key was retired")
    put("by-compromised.eml", lambda d: seal(d, signer="compromised", at="20250201T090000"),
        "signed long before the key was revoked as compromised: nothing of it counts", "parked", "pgp-signer-revoked")
    # Sequoia
    for signer in ["team-sequoia", "team-sequoia-rsa"]:
        for own in ["sequoia-curve", "gnupg-curve", "gnupg-rsa", "gnupg-nist"]:
            put(f"sq-{signer}-to-{own}.eml", lambda d, s=signer, o=own: sequoia(d, s, [o]), f"Sequoia, {signer} to {own}")
    for packed in ["none", "pad", "zip", "zlib", "bzip2"]:
        put(f"sq-{packed}.eml", lambda d, p=packed: sequoia(d, "team-sequoia", ["gnupg-curve"], "--compression", p), f"Sequoia, compression {packed}")
    put("sq-binary.eml", lambda d: armoured(sequoia(d, "team-sequoia", ["gnupg-curve"], "--binary")), "Sequoia, binary, armoured by another hand")
    put("sq-many.eml", lambda d: sequoia(d, "team-sequoia", ["gnupg-rsa", "sequoia-curve", "gnupg-nist"]), "Sequoia, three recipients")
    put("sq-no-signature.eml", lambda d: sequoia(d, None, ["gnupg-curve"]), "Sequoia, not signed", "parked", "signature-missing")
    # OpenPGP.js
    for signer in ["team-js-v4", "team-js-v4-legacy", "team-js-v6", "team-js-v6-448", "team-js-rsa", "team-js-nist"]:
        for own in ["js-v4", "js-v6", "gnupg-curve"]:
            put(f"js-{signer}-to-{own}.eml", lambda d, s=signer, o=own: openpgpjs(d, [s], [o]), f"OpenPGP.js 6, {signer} to {own}")
    put("js-to-448.eml", lambda d: openpgpjs(d, ["team-js-v6"], ["js-v6-448"]), "OpenPGP.js 6, X448")
    for number, name in [(1, "eax"), (2, "ocb"), (3, "gcm")]:
        put(f"js-aead-{name}.eml", lambda d, n=number: openpgpjs(d, ["team-js-v6"], ["js-v6"], aeadProtect=True, preferredAEADAlgorithm=n),
            f"OpenPGP.js 6, AEAD {name.upper()} of RFC 9580")
    put("js-aead-to-v4.eml", lambda d: openpgpjs(d, ["team-js-v4"], ["js-v4"], aeadProtect=True),
        "OpenPGP.js 6, AEAD to a key of version 4")
    put("js-v4-and-v6.eml", lambda d: openpgpjs(d, ["team-js-v4", "team-js-v6"], ["js-v4", "js-v6"]), "OpenPGP.js 6, keys of both versions")
    put("js-hidden.eml", lambda d: openpgpjs(d, ["team-js-v4"], ["js-v4"], hidden=True), "OpenPGP.js 6, a hidden recipient")
    put("js-compressed.eml", lambda d: openpgpjs(d, ["team-js-v4"], ["js-v4"], preferredCompressionAlgorithm=2), "OpenPGP.js 6, compressed")
    put("js-password-too.eml", lambda d: openpgpjs(d, ["team-js-v4"], ["js-v4"], passwords=["secret"]), "OpenPGP.js 6, a password would open it too")
    book.close()


def expired(seal, data):
    """GnuPG does not sign with an expired key: one that still thinks it is valid does."""
    gpg = Gpg()
    try:
        gpg("--import", str(key("makers", "expired")))
        gpg("--import", str(key("own", "gnupg-curve")))
        gpg("--quick-set-expire", seal.prints["expired"], "2030-01-01")
        return gpg("--armor", "--local-user", seal.prints["expired"], "--recipient", seal.prints["gnupg-curve"], "--sign", "--encrypt", data=data)
    finally:
        gpg.close()


def sequoia(data, signer, to, *options):
    command = ["encrypt", *options, "--time", "2025-06-02T09:00:00Z"]
    with tempfile.NamedTemporaryFile(suffix=".asc") as certs:
        for own in to:
            certs.write(sq("key", "extract-cert", str(key("own", own))))
        certs.flush()
        if signer:
            command += ["--signer-key", str(key("makers", signer))]
        return sq(*command, "--recipient-cert", certs.name, data=data)


def openpgpjs(data, signers, to, hidden=False, passwords=None, **config):
    return js(text=data.decode(), at="2025-06-02T09:00:00Z", signers=[str(key("makers", one)) for one in signers],
              recipients=[str(key("own", one)) for one in to], hidden=hidden, passwords=passwords, config=config)


def armoured(binary):
    return sq("armor", data=binary)


# --- The mail programs around them ------------------------------------------------------------


def clients(seal):
    book = Book("clients", "CL")

    def put(file, make, says, outcome="applied", cause="-", sender=SEALING, more="", subject="MHSS referral"):
        urn = book.urn()
        raw = make(urn)
        book.put(file, crlf(book.head(sender, more=more, subject=subject) + "MIME-Version: 1.0\n") + (raw if isinstance(raw, bytes) else crlf(raw)),
                 outcome, says, cause)

    sealed = lambda urn, **o: seal(entity(text(urn)), **o).decode()
    inline = lambda urn, **o: seal(crlf(text(urn)), **o).decode()

    def sealed_parts(armour, kind="encrypted", control=True, first="", last="", extra='; protocol="application/pgp-encrypted"',
                     named='name="encrypted.asc"', encode=lambda a: a, encoding="7bit", boundary="b1"):
        control_part = f"--{boundary}\nContent-Type: application/pgp-encrypted\nContent-Description: PGP/MIME version identification\n\nVersion: 1\n\n" if control else ""
        return (f'Content-Type: multipart/{kind}; boundary="{boundary}"{extra}\n\n{first}{control_part}'
                f"--{boundary}\nContent-Type: application/octet-stream; {named}\nContent-Transfer-Encoding: {encoding}\n"
                f"Content-Description: OpenPGP encrypted message\n\n{encode(armour)}\n{last}--{boundary}--\n")

    footer = "--b1\nContent-Type: text/plain\n\nThis e-mail was scanned by the relay.\n\n"
    put("thunderbird.eml", lambda u: sealed_parts(seal(entity(text(u), 'text/plain; charset=UTF-8; format=flowed; protected-headers="v1"',
        "Subject: MHSS referral\nFrom: team@atw.example\n")).decode()), "Thunderbird: protected headers, subject '...' outside",
        subject="...", more="Autocrypt: addr=team@atw.example; keydata=xsBN\nUser-Agent: Mozilla Thunderbird\n")
    put("enigmail.eml", lambda u: sealed_parts(seal(entity(text(u))).decode(), first="This is an OpenPGP/MIME encrypted message (RFC 4880 and 3156)\n"),
        "Enigmail: a line of explanation first")
    put("enigmail-signed-inside.eml", lambda u: sealed_parts(seal(signed_mime(seal, entity(text(u))), signer=None).decode()),
        "signed first, as multipart/signed, then encrypted (RFC 3156 section 6.1)")
    put("memory-hole.eml", lambda u: sealed_parts(seal(crlf('Content-Type: multipart/mixed; boundary="mh"; protected-headers="v1"\nSubject: MHSS referral\n\n'
        '--mh\nContent-Type: text/rfc822-headers; protected-headers="v1"\nContent-Disposition: inline\n\nSubject: MHSS referral\n\n--mh\n'
        'Content-Type: text/plain; charset=utf-8\n\n' + text(u) + "\n--mh--\n")).decode()), "Memory Hole: headers once more as a part", subject="...")
    put("hp-cipher.eml", lambda u: sealed_parts(seal(entity(text(u), 'text/plain; charset=utf-8; hp="cipher"',
        "Subject: MHSS referral\nFrom: team@atw.example\nHP-Outer: Subject: [...]\n")).decode()), "protected headers of RFC 9788", subject="[...]")
    put("apple-mail.eml", lambda u: sealed_parts(seal(entity(html_form(u), "text/html; charset=utf-8")).decode(), named="name=encrypted.asc"),
        "GPGTools in Apple Mail: HTML inside")
    put("k9.eml", lambda u: sealed_parts(sealed(u), boundary="----K9BOUNDARY", extra=';\n protocol="application/pgp-encrypted"'), "K-9 Mail with OpenKeychain")
    put("mutt.eml", lambda u: sealed_parts(sealed(u), extra=';\n\tprotocol="application/pgp-encrypted"', named="name=msg.asc"), "Mutt")
    put("evolution.eml", lambda u: sealed_parts(sealed(u), named='name="encrypted.asc"', extra='; protocol="application/pgp-encrypted"; x=y'), "Evolution")
    put("mailvelope.eml", lambda u: "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        + qp(crlf(inline(u))).decode(), "Mailvelope: inline in a webmail, quoted-printable")
    put("flowcrypt.eml", lambda u: 'Content-Type: multipart/mixed; boundary="b1"\n\n--b1\nContent-Type: text/plain\n\n' + inline(u) + "\n--b1--\n", "FlowCrypt: inline in a multipart")
    put("protonmail.eml", lambda u: sealed_parts(openpgpjs(entity(text(u)), ["team-js-v4"], ["js-v4"]).decode(),
        extra=';\n protocol="application/pgp-encrypted"', boundary="---------------------abc"), "Proton Mail: OpenPGP.js in PGP/MIME")
    put("gpgol-mangled.eml", lambda u: sealed_parts(sealed(u), kind="mixed", extra=""), "Exchange made multipart/mixed of it")
    put("exchange-order-lost.eml", lambda u: 'Content-Type: multipart/mixed; boundary="b1"\n\n--b1\nContent-Type: application/octet-stream; name="encrypted.asc"\n\n'
        + sealed(u) + "\n--b1\nContent-Type: application/pgp-encrypted; name=\"PGPMIME Versions Identification\"\nContent-Transfer-Encoding: base64\n\nVmVyc2lvbjogMQ0K\n--b1--\n",
        "Exchange lost the order and encoded the version")
    put("exchange-empty-text-first.eml", lambda u: sealed_parts(sealed(u), kind="mixed", extra="", first="--b1\nContent-Type: text/plain\n\n\n"),
        "Exchange put an empty text before it")
    put("exchange-base64.eml", lambda u: sealed_parts(sealed(u), kind="mixed", extra="", encode=lambda a: b64(crlf(a)).decode(), encoding="base64"),
        "Exchange encoded the armour in Base64")
    put("control-missing.eml", lambda u: sealed_parts(sealed(u), control=False), "no application/pgp-encrypted part")
    put("control-version-2.eml", lambda u: sealed_parts(sealed(u)).replace("Version: 1", "Version: 2"), "a version that does not exist")
    put("protocol-missing.eml", lambda u: sealed_parts(sealed(u), extra=""), "no protocol given")
    put("footer-beside.eml", lambda u: sealed_parts(sealed(u), last=footer), "a relay put its footer beside the sealed part")
    put("footer-around.eml", lambda u: 'Content-Type: multipart/mixed; boundary="o"\n\n--o\n' + sealed_parts(sealed(u))
        + "\n--o\nContent-Type: text/plain\n\n_______\nMailing list footer\n--o--\n", "a relay wrapped it with its footer")
    put("forwarded.eml", lambda u: 'Content-Type: multipart/mixed; boundary="o"\n\n--o\nContent-Type: text/plain\n\nFYI\n--o\n'
        f"Content-Type: message/rfc822\n\nFrom: {SEALING}\nSubject: x\n" + sealed_parts(sealed(u)) + "\n--o--\n", "a sealed mail sent on as attachment")
    put("armour-qp.eml", lambda u: sealed_parts(sealed(u), encode=lambda a: qp(crlf(a)).decode(), encoding="quoted-printable"), "the armour in quoted-printable")
    put("armour-utf16.eml", lambda u: sealed_parts(sealed(u), encode=lambda a: b64(crlf(a).decode().encode("utf-16")).decode(), encoding="base64"),
        "the armour in UTF-16: no armour", "parked", "not-recognised")
    put("armour-says-base64.eml", lambda u: sealed_parts(sealed(u), encoding="base64"), "armour as it stands that says it is Base64")
    put("binary-part.eml", lambda u: sealed_parts("", named='name="msg.pgp"', encode=lambda a: b64(seal(entity(text(u)), armour=False)).decode(), encoding="base64"),
        "a binary message in PGP/MIME")
    for name, says, edit in [
        ("crlf-lost", "the armour with Unix line ends", lambda a: a),
        ("no-checksum", "armour without its checksum", lambda a: re.sub(r"\n=[A-Za-z0-9+/]{4}\n", "\n", a)),
        ("bad-checksum", "armour with a wrong checksum, which RFC 9580 has ignored", lambda a: re.sub(r"\n=[A-Za-z0-9+/]{4}\n", "\n=AAAA\n", a)),
        ("no-blank-line", "armour without the empty line", lambda a: a.replace("MESSAGE-----\n\n", "MESSAGE-----\n", 1)),
        ("blanks-in-blank-line", "armour with blanks in its empty line", lambda a: a.replace("MESSAGE-----\n\n", "MESSAGE-----\n \t\n", 1)),
        ("odd-headers", "armour with headers nobody knows", lambda a: a.replace("MESSAGE-----\n\n", "MESSAGE-----\nVersion: GnuPG v1\nMessageID: x\nCharset: UTF-8\nX-Y: z\n\n", 1)),
        ("blanks-behind", "blanks behind every line of the armour", lambda a: a.replace("\n", "  \n")),
        ("double-spaced", "empty lines between the lines of the armour", lambda a: a.replace("\n", "\n\n")),
        ("one-line", "the armour body in one line", one_line),
        ("short-lines", "the armour body in lines of ten", short_lines),
    ]:
        put(f"armour-{name}.eml", lambda u, e=edit: sealed_parts(e(sealed(u))), says)
    put("armour-blanks-before.eml", lambda u: sealed_parts("".join(f" {line}\n" for line in sealed(u).splitlines())),
        "blanks before every line of the armour, as GnuPG does not read it either", "parked", "pgp-not-openpgp")
    put("armour-quoted.eml", lambda u: "Content-Type: text/plain\n\n" + "".join(f"> {line}\n" for line in inline(u).splitlines()),
        "quoted armour: nobody's words", "parked", "pgp-not-openpgp")
    put("armour-cut.eml", lambda u: sealed_parts("\n".join(sealed(u).splitlines()[:8]) + "\n"), "armour cut off", "parked", "pgp-not-openpgp")
    put("armour-end-missing.eml", lambda u: sealed_parts(re.sub("-----END.*", "", sealed(u))), "armour without its last line", "parked", "pgp-not-openpgp")
    put("armour-four-dashes.eml", lambda u: sealed_parts(sealed(u).replace("-----", "----")), "armour with four dashes: no armour", "parked", "not-recognised")
    put("armour-html.eml", lambda u: "Content-Type: text/html; charset=utf-8\n\n<html><body><pre>" + inline(u).replace("=", "&#61;") + "</pre></body></html>",
        "inline armour in HTML")
    put("armour-html-br.eml", lambda u: "Content-Type: text/html; charset=utf-8\n\n<html><body><div>" + inline(u).replace("\n", "<br>\n") + "</div></body></html>",
        "inline armour in HTML with line breaks")
    put("armour-html-divs.eml", lambda u: "Content-Type: text/html; charset=utf-8\n\n<html><body>" + "".join(
        f"<div>{line or '<br>'}</div>" for line in inline(u).splitlines()) + "</body></html>", "inline armour in HTML, a div for each line")
    put("armour-alternative.eml", lambda u: (lambda a: 'Content-Type: multipart/alternative; boundary="b1"\n\n--b1\nContent-Type: text/plain\n\n' + a
        + "\n--b1\nContent-Type: text/html\n\n<pre>" + a + "</pre>\n--b1--\n")(inline(u)), "inline armour as text and as HTML")
    put("inline.eml", lambda u: "Content-Type: text/plain\n\n" + inline(u), "inline armour")
    put("inline-with-words.eml", lambda u: "Content-Type: text/plain\n\nDear all, see below.\n\n" + inline(u) + "\n-- \nAlex\n", "inline armour between words")
    put("inline-flowed.eml", lambda u: "Content-Type: text/plain; format=flowed\n\n" + inline(u), "inline armour in flowed text")
    put("inline-latin.eml", lambda u: "Content-Type: text/plain; charset=utf-8\n\n" + seal(crlf(text(u), "iso-8859-1")).decode(),
        "inline armour around Latin-1 that says nothing: read as UTF-8 or Windows")
    put("inline-textmode.eml", lambda u: "Content-Type: text/plain\n\n" + seal(crlf(text(u)), "--textmode").decode(), "inline armour, text mode")
    put("attached-asc.eml", lambda u: attached(seal(crlf(text(u))).decode(), "form.txt.asc"), "the form as .asc file")
    put("attached-gpg.eml", lambda u: attached(b64(seal(crlf(text(u)), armour=False)).decode(), "form.txt.gpg", "base64"), "the form as binary .gpg file")
    put("attached-pgp.eml", lambda u: attached(b64(seal(crlf(text(u)), armour=False)).decode(), "form.txt.pgp", "base64", "application/pgp"), "the form as binary .pgp file")
    put("attached-html-pgp.eml", lambda u: attached(b64(seal(crlf(html_form(u)), armour=False)).decode(), "form.html.pgp", "base64"), "an HTML form as .pgp file")
    put("attached-octet.eml", lambda u: attached(b64(seal(crlf(text(u)), armour=False)).decode(), "form.bin", "base64"),
        "a binary message under a name that says nothing", "parked", "document-not-a-known-format")
    put("attached-key-too.eml", lambda u: sealed_parts(sealed(u), last="--b1\nContent-Type: application/pgp-keys; name=key.asc\n\n"
        + key("partners", "team-curve").read_text() + "\n"), "a public key beside the sealed part")
    # Signed
    put("signed-detached.eml", lambda u: signed_mime(seal, entity(text(u))), "multipart/signed, not encrypted", "parked", "not-encrypted")
    put("clearsigned.eml", lambda u: "Content-Type: text/plain; charset=utf-8\n\n" + seal(crlf(text(u)), to=(), action=["--clear-sign"]).decode(),
        "clearsigned, not encrypted", "parked", "not-encrypted")
    put("clearsigned-inside.eml", lambda u: "Content-Type: text/plain\n\n" + seal(seal(crlf(text(u)), to=(), action=["--clear-sign"]), signer=None).decode(),
        "clearsigned, then encrypted")
    put("sealed-twice.eml", lambda u: sealed_parts(seal(mime("", seal(entity(text(u)))), signer=None).decode()), "sealed twice: a sealed mail within a sealed one")
    put("signed-by-list.eml", lambda u: signed_mime(seal, crlf(sealed_parts(sealed(u)))), "a sealed mail that a relay signed once more")
    book.close()


def one_line(armour):
    head, rest = armour.split("\n\n", 1)
    body, check = rest.split("\n=", 1)
    return head + "\n\n" + body.replace("\n", "") + "\n=" + check


def short_lines(armour):
    head, rest = armour.split("\n\n", 1)
    body, check = rest.split("\n=", 1)
    body = body.replace("\n", "")
    return head + "\n\n" + "\n".join(body[i:i + 10] for i in range(0, len(body), 10)) + "\n=" + check


def attached(content, name, encoding="7bit", kind="application/octet-stream"):
    return ('Content-Type: multipart/mixed; boundary="b1"\n\n--b1\nContent-Type: text/plain\n\nSee the file.\n--b1\n'
            f'Content-Type: {kind}; name="{name}"\nContent-Transfer-Encoding: {encoding}\nContent-Disposition: attachment; filename="{name}"\n\n'
            f"{content}\n--b1--\n")


def signed_mime(seal, part, signer="team-curve"):
    """RFC 3156 section 5. The part ends without a line end: that belongs to the boundary."""
    signature = seal(part, signer=signer, to=(), action=["--detach-sign"])
    return (crlf('Content-Type: multipart/signed; boundary="sg"; micalg=pgp-sha512;\n protocol="application/pgp-signature"\n\n--sg\n') + part
            + crlf('\n--sg\nContent-Type: application/pgp-signature; name="signature.asc"\n\n') + crlf(signature) + crlf("\n--sg--\n"))


if __name__ == "__main__":
    sealer = Sealer()
    try:
        producers(sealer)
        clients(sealer)
    finally:
        sealer.gpg.close()
