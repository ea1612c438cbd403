package mhss.gateway.mail.mailbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mhss.gateway.mail.FetchedMail;

/** When the reader of a mailbox last came a step further; asked by others, for it may hang. */
final class Progress {

  private final Duration patience;
  private volatile Step last;

  private record Step(long atNanos, String what) {}

  /**
   * @param patience a step that takes longer is worth a word
   */
  Progress(Duration patience) {
    this.patience = patience;
  }

  void looksAround() {
    last = new Step(System.nanoTime(), "a look at the server");
  }

  void handsOver(List<FetchedMail> mails) {
    FetchedMail first = mails.get(0);
    String more = mails.size() == 1 ? "" : " and %d more".formatted(mails.size() - 1);
    last =
        new Step(
            System.nanoTime(), "folder %s, UID %d%s".formatted(first.folder(), first.uid(), more));
  }

  /** The poll has ended, however that was. */
  void rests() {
    last = null;
  }

  /**
   * @param what is in hand: names and numbers, nothing of the mail
   */
  record Halt(Duration lasts, String what) {}

  /** Only once it is longer than a step should take. */
  Optional<Halt> halt() {
    return Optional.ofNullable(last)
        .map(step -> new Halt(Duration.ofNanos(System.nanoTime() - step.atNanos()), step.what()))
        .filter(halt -> halt.lasts().compareTo(patience) > 0);
  }
}
