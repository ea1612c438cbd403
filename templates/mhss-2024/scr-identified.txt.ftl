---
subject: MHSS N-25
---
Please telephone our nominated officer. Nothing more can be said by e-mail.
