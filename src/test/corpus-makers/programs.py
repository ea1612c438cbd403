"""The real programs: GnuPG with a home of its own, Sequoia's sq, and OpenPGP.js by seal.mjs."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from common import CORPUS

KEYS = CORPUS / "keys"
BORN = "20250101T000000"
SENT = "20250602T090000"


def run(command, data=b"", **more):
    done = subprocess.run(command, input=data, capture_output=True, **more)
    if done.returncode:
        raise RuntimeError(f"{command}: {done.stderr.decode(errors='replace')}")
    return done.stdout


class Gpg:
    def __init__(self):
        # a short name: the socket of its agent allows a hundred characters
        self.home = tempfile.mkdtemp(prefix="g")
        run(["gpg", "--homedir", self.home, "--batch", "--quiet", "--check-trustdb"])

    def __call__(self, *arguments, data=b"", at=SENT):
        command = ["gpg", "--homedir", self.home, "--batch", "--yes", "--no-tty", "--quiet", "--pinentry-mode", "loopback",
                   "--passphrase", "", "--trust-model", "always", "--faked-system-time", at + "!",
                   "--allow-weak-digest-algos", *arguments]
        return run(command, data)

    def close(self):
        subprocess.run(["gpgconf", "--homedir", self.home, "--kill", "all"], check=False)
        shutil.rmtree(self.home, ignore_errors=True)


def sq(*arguments, data=b""):
    return run(["sq", "--force", *arguments], data)


def js(**order):
    """Needs `npm install openpgp@6.3.2`; NODE_PATH says where."""
    folder = pathlib.Path(os.environ.get("OPENPGP_JS", "."))
    script = pathlib.Path(__file__).with_name("seal.mjs").read_text()
    # beside its node_modules, where Node looks for what a script imports
    place = folder / "seal.mjs"
    place.write_text(script)
    return run(["node", str(place)], json.dumps(order).encode())


def key(kind, name):
    return KEYS / kind / f"{name}.asc"
