---
subject: MHSS final response
---
If you are not happy with this response, you can ask the Independent Case Examiner (ICE) to consider your complaint. You should contact them within six months from the date of this letter. The ICE service is provided by the Department for Work and Pensions (which includes Jobcentre Plus) and offers a free, impartial resolution service but does not consider matters of law or government policy. ICE can be contacted at:
The Independent Case Examiner / PO Box 209 / BOOTLE / L20 7WA
Phone: 0345 606 0777
Website: https://www.gov.uk/government/organisations/independent-case-examiner
Parliamentary and Health Service Ombudsman
You can also, at any time contact an MP who may be able to send your complaint to the Parliamentary and Health Service Ombudsman
The Ombudsman normally (but not always) expects you to have exhausted both the Provider complaints process and the ICE services before she accepts a complaint for investigation.
The Ombudsman investigates complaints that government organisations have not acted properly or fairly or have provided a poor service. To find out more, please contact:
The Parliamentary and Health Service Ombudsman Millbank Tower, Millbank London SW1P 4QP.
Phone: 0345 015 4033
Website: http://www.ombudsman.org.uk/
