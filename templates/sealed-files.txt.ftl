---
subject: MHSS
---
<#-- Around files that are sealed one by one (gateway.returns.attach: file). Everybody on the way reads this: it says nothing.
     The subject is that of the letter inside. -->
The attached files are encrypted and signed with OpenPGP. Decrypt each of them to read it;
letter.txt.pgp is the letter that goes with them.
