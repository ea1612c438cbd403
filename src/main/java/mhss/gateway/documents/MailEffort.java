package mhss.gateway.documents;

import java.util.function.Supplier;
import mhss.gateway.documents.content.Effort;

/**
 * What may be spent on one mail, in processor time: on opening it, on its documents, and on looking
 * for words in all of it. A mail may have hundreds of files and megabytes of text; nobody waits
 * longer for them than for a few.
 */
public final class MailEffort {

  private static final int SECONDS = 10;

  /** The rest is for what must be looked for in a mail, however its documents are. */
  private static final int FOR_DOCUMENTS = 6;

  private final Effort all;
  private final Effort documents;

  public MailEffort() {
    this(SECONDS, FOR_DOCUMENTS);
  }

  /** In seconds. */
  public MailEffort(int all, int forDocuments) {
    this.all = Effort.ofMail(all);
    this.documents = this.all.forDocuments(forDocuments);
  }

  Effort forDocument() {
    return documents.forOne();
  }

  /**
   * @throws TooMuchWork when the mail has cost what it may
   */
  public <T> T spentOn(Supplier<T> work) {
    return all.spentOn(work);
  }

  /**
   * @throws TooMuchWork when the mail has cost what it may
   */
  public void spentOn(Runnable work) {
    spentOn(
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * @throws TooMuchWork when something of the mail was left unread: what is known of it is not all
   */
  public void requireAll() {
    all.requireKept();
    documents.requireKept();
  }

  /** To be called between pieces of work that are bounded each. */
  public static void check() {
    Effort.largeStep();
  }

  /** The same text, for patterns that nobody vouches for: what looks at it pays for it. */
  public static CharSequence metered(String text) {
    return new MeteredText(text);
  }
}
