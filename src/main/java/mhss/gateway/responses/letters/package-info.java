/** Templates and the values of a case into letters, and letters into the exact bytes of mails. */
package mhss.gateway.responses.letters;
