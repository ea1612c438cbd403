package mhss.gateway.intake;

import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.mail.FetchedMail;

/**
 * A fetched mail before anything of it is stored.
 *
 * @param raw null for a huge mail, which is stored from the server as it comes
 * @param opened null when it could not be opened, or was not looked into
 * @param withheld it must not be held: nothing of it may be written anywhere
 */
record Arrival(FetchedMail mail, byte[] raw, OpenedMail opened, boolean withheld) {}
