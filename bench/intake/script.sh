#!/usr/bin/env bash
# What one would write in an afternoon: every mail of a mailbox is fetched, decrypted, verified, read and stored by a program of its own.
#   script.sh <user> <mails>       started by bench/intake/run, with IMAP, IMAP_PASSWORD, CERTIFICATE, GNUPGHOME, PASSPHRASE, DATABASE
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for uid in $(seq 1 "$2"); do
  curl -sS --cacert "$CERTIFICATE" -u "$1:$IMAP_PASSWORD" "$IMAP/INBOX;UID=$uid" -o "$work/mail"
  tr -d '\r' <"$work/mail" | sed -n '/^-----BEGIN PGP MESSAGE-----$/,/^-----END PGP MESSAGE-----$/p' >"$work/sealed.asc"
  gpg --batch --quiet --pinentry-mode loopback --passphrase "$PASSPHRASE" --trust-model always --yes \
    --status-file "$work/status" --output "$work/opened" --decrypt "$work/sealed.asc"
  grep -q '^\[GNUPG:\] VALIDSIG' "$work/status"
  # The PDF is the last part, in base64.
  tr -d '\r' <"$work/opened" | awk '/^Content-Type: application\/pdf/ {pdf = 1} pdf && /^$/ {body = 1; next} body && /^--/ {exit} body' |
    base64 -d >"$work/form.pdf"
  pdftotext -layout "$work/form.pdf" "$work/form.txt" 2>/dev/null
  psql -q "$DATABASE" -v text="$(cat "$work/form.txt")" <<<"insert into bare.entry (words) values (:'text')"
done
