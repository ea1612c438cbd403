---
subject: MHSS our next OpenPGP key
files: needed
values:
  fingerprint: line - in groups of four
  ends: date? - when the key ends
---
Attached is the next OpenPGP key of this desk. Its fingerprint is

${fingerprint}
<#if ends??>

It can be used until ${ends}.
</#if>

Please import it and keep the present one: for some time our messages may be signed by either, and
you may encrypt to either. If this message bears no good signature of our present key, or you are in
doubt, compare the fingerprint with us by telephone before you trust it.
