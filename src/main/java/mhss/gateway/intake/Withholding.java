package mhss.gateway.intake;

import java.util.Optional;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.special.Markers;

/**
 * Knows what must not be held on any electronic system: special customer records (2024 guidance
 * 4.49), also when the words stand in a denial; and MAPPA J documents, which go from officer to
 * officer (4.55). A person looks, the gateway keeps nothing.
 */
class Withholding {

  /** Stand in the history instead of everything else. */
  static final String SPECIAL_RECORD = "SCR_BLOCKED";

  static final String MAPPA_DOCUMENT = "MAPPA_J_REFUSED";

  /** The same bytes have come again, in whichever mailbox. */
  static final String BEFORE = "WITHHELD_BEFORE";

  private final Markers records;
  private final Markers documents;

  /**
   * @param records looked for everywhere
   * @param documents looked for in subjects and names of files: such a file is not even read
   */
  Withholding(Markers records, Markers documents) {
    this.records = records;
    this.documents = documents;
  }

  /** Empty: it may be held. */
  Optional<String> reason(OpenedMail mail) {
    if (records.inAny(Markers.words(mail))) {
      return Optional.of(SPECIAL_RECORD);
    }
    return documents.inAny(Markers.titles(mail)) ? Optional.of(MAPPA_DOCUMENT) : Optional.empty();
  }

  /** A file that is not to be opened. */
  boolean unread(String fileName) {
    return documents.in(fileName) || records.in(fileName);
  }
}
