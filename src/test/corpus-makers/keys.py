#!/usr/bin/env python3
"""Makes the keys of the corpus that are not there yet. Made once; a new key makes every sealed mail stale."""

import json
import re

from programs import BORN, KEYS, SENT, Gpg, js, key, sq

LATER = "20250301T000000"

# own: ours, secret. partners: pinned or at least known, public. makers: their secret halves, for the makers only.
GNUPG = {
    "own": {"gnupg-curve": "ed25519 cv25519", "gnupg-rsa": "rsa3072 rsa3072", "gnupg-nist": "nistp384 nistp384",
            "gnupg-brainpool": "brainpoolP256r1 brainpoolP256r1"},
    "partners": {"team-curve": "ed25519 cv25519", "team-rsa": "rsa3072 rsa3072", "team-rsa2048": "rsa2048 rsa2048",
                 "team-nist256": "nistp256 nistp256", "team-nist521": "nistp521 nistp521",
                 "team-brainpool": "brainpoolP384r1 brainpoolP384r1", "team-subkey": "ed25519 cv25519",
                 "weak-rsa1024": "rsa1024 rsa1024", "weak-dsa": "dsa2048 elg2048", "weak-secp256k1": "secp256k1 secp256k1",
                 "weak-binding": "ed25519 cv25519", "expired": "ed25519 cv25519", "retired": "ed25519 cv25519",
                 "compromised": "ed25519 cv25519", "certify-only": "ed25519 cv25519", "other-partner": "ed25519 cv25519"},
    "makers": {"forger": "ed25519 cv25519", "stranger": "ed25519 cv25519"},
}


def gnupg(gpg, kind, name, algorithms):
    primary, encryption = algorithms.split()
    sha1 = ["--cert-digest-algo", "SHA1"] if name == "weak-binding" else []
    user = f"{name} <{'referrals@provider.example' if kind == 'own' else 'team@atw.example'}>"
    use = "cert" if name in ("certify-only", "team-subkey") else "cert,sign"
    gpg(*sha1, "--quick-generate-key", user, primary, use, "2025-03-01" if name == "expired" else "never", at=BORN)
    listing = gpg("--with-colons", "--list-keys", f"={user}").decode()
    print_ = re.search(r"^fpr:+([0-9A-F]{40}):", listing, re.M).group(1)
    if name == "team-subkey":
        gpg("--quick-add-key", print_, "ed25519", "sign", "never", at=BORN)
    gpg(*sha1, "--quick-add-key", print_, encryption, "encr", "never", at=BORN)
    if name in ("retired", "compromised"):
        reason = {"retired": "3", "compromised": "1"}[name]
        gpg("--command-fd", "0", "--status-fd", "2", "--no-batch", "--gen-revoke", "--output", gpg.home + "/revoke", print_,
            data=f"y\n{reason}\n\ny\n".encode(), at=LATER)
        secret = gpg("--armor", "--export-secret-keys", print_)
        gpg("--import", gpg.home + "/revoke", at=LATER)
    else:
        secret = gpg("--armor", "--export-secret-keys", print_)
    write("own" if kind == "own" else "makers", name, secret)
    if kind == "partners":
        write("partners", name, gpg("--armor", "--export", print_))


def write(kind, name, data):
    key(kind, name).parent.mkdir(parents=True, exist_ok=True)
    key(kind, name).write_bytes(data)


def main():
    gpg = Gpg()
    try:
        for kind, names in GNUPG.items():
            for name, algorithms in names.items():
                if not key("own" if kind == "own" else "makers", name).exists():
                    gnupg(gpg, kind, name, algorithms)
    finally:
        gpg.close()
    for kind, name, suite in [("own", "sequoia-curve", "cv25519"), ("makers", "team-sequoia", "cv25519"),
                              ("makers", "team-sequoia-rsa", "rsa3k")]:
        if not key(kind, name).exists():
            sq("key", "generate", "--cipher-suite", suite, "--userid", f"{name} <{kind}@atw.example>", "--creation-time",
               "20250101T000000Z", "--expires", "never", "--rev-cert", "/dev/null", "--export", str(key(kind, name)))
            if kind == "makers":
                write("partners", name, sq("key", "extract-cert", str(key(kind, name))))
    for kind, name, make, config in [
        ("own", "js-v4", {"type": "curve25519"}, {"v6Keys": False}),
        ("own", "js-v6", {"type": "curve25519"}, {"v6Keys": True}),
        ("own", "js-v6-448", {"type": "curve448"}, {"v6Keys": True}),
        ("makers", "team-js-v4", {"type": "curve25519"}, {"v6Keys": False}),
        ("makers", "team-js-v4-legacy", {"type": "ecc", "curve": "curve25519Legacy"}, {"v6Keys": False}),
        ("makers", "team-js-v6", {"type": "curve25519"}, {"v6Keys": True}),
        ("makers", "team-js-v6-448", {"type": "curve448"}, {"v6Keys": True}),
        ("makers", "team-js-rsa", {"type": "rsa", "rsaBits": 2048}, {"v6Keys": False}),
        ("makers", "team-js-nist", {"type": "ecc", "curve": "nistP256"}, {"v6Keys": False}),
    ]:
        if not key(kind, name).exists():
            made = json.loads(js(at="2025-01-01T00:00:00Z", config=config, make={
                **make, "userIDs": [{"name": name, "email": f"{name}@atw.example"}]}))
            write(kind, name, made["secret"].encode())
            if kind == "makers":
                write("partners", name, made["public"].encode())
    partners()


def partners():
    """The partners file: who signs with which key."""
    prints = {}
    for file in sorted((KEYS / "partners").glob("*.asc")):
        gpg = sq("inspect", str(file)) if not file.stem.startswith("team-js-v6") else None
        prints[file.stem] = (re.search(rb"Fingerprint: ([0-9A-F]{40})", gpg).group(1).decode() if gpg
                             else json.loads(js_print(file)))
    team = sorted(f for n, f in prints.items() if n != "other-partner")
    keys = lambda all_: ", ".join(f"'{one}'" for one in all_)
    (KEYS.parent / "partners.yml").write_text(
        "# Who writes to the corpus. The keys are invented for it; src/test/corpus-makers/keys.py writes this.\n"
        "partners:\n"
        "  - {id: council, addresses: [plain@council.example], may: [referral], must-sign: false, must-encrypt: false}\n"
        f"  - {{id: team, addresses: [team@atw.example], may: [referral], keys: [{keys(team)}]}}\n"
        f"  - {{id: other, addresses: [other@other.example], may: [referral], keys: [{keys([prints['other-partner']])}]}}\n")


def js_print(file):
    import os
    import pathlib
    from programs import run
    place = pathlib.Path(os.environ.get("OPENPGP_JS", ".")) / "print.mjs"
    place.write_text("import * as o from 'openpgp';import {readFileSync} from 'fs';"
                     "const k=await o.readKey({armoredKey:readFileSync(process.argv[2],'utf8')});"
                     "console.log(JSON.stringify(k.getFingerprint().toUpperCase()))")
    return run(["node", str(place), str(file)])


if __name__ == "__main__":
    main()
