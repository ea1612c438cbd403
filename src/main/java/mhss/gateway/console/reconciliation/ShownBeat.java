package mhss.gateway.console.reconciliation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import mhss.gateway.heartbeat.Beat;

/**
 * The heartbeat of a mailbox.
 *
 * @param beat null when it never sent one
 * @param sends false: it has no SMTP server (any more)
 */
public record ShownBeat(String mailbox, Beat beat, boolean sends) {

  /** Of each mailbox that can send one, or has. */
  static List<ShownBeat> of(List<Beat> beats, Collection<String> senders) {
    TreeSet<String> mailboxes = new TreeSet<>(senders);
    beats.forEach(beat -> mailboxes.add(beat.mailbox()));
    return mailboxes.stream()
        .map(
            mailbox ->
                new ShownBeat(
                    mailbox,
                    beats.stream()
                        .filter(beat -> beat.mailbox().equals(mailbox))
                        .findFirst()
                        .orElse(null),
                    senders.contains(mailbox)))
        .toList();
  }

  public String state() {
    return beat == null ? "none sent yet" : beat.state().words();
  }

  public String colour() {
    if (beat == null || beat.state() == Beat.State.CAME_BACK) {
      return "grey";
    }
    if (beat.state().alarm()) {
      return "red";
    }
    return beat.underWay() ? "yellow" : "green";
  }

  /** It is missed by now, and nobody knows why. */
  public boolean missed() {
    return beat != null && beat.state() == Beat.State.LATE;
  }

  /** Why it did not leave. */
  public Optional<String> why() {
    return beat == null ? Optional.empty() : beat.problem();
  }
}
