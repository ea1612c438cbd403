package mhss.gateway.console.letters;

import java.util.List;
import java.util.UUID;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.LightGateway;

/** The mail that a letter answers, as a person names it. */
final class AnsweredMail {

  private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private AnsweredMail() {}

  static UUID find(LightGateway gateway, String desk, String named) {
    MessageStore store = gateway.bean(MessageStore.class);
    List<StoredMail> found =
        named.matches(ID)
            ? store.byId(UUID.fromString(named)).stream().toList()
            : store.byMessageId(named);
    List<UUID> ours =
        found.stream()
            .filter(mail -> mail.direction().equals("in") && mail.desk().equals(desk))
            .map(StoredMail::id)
            .toList();
    if (ours.isEmpty()) {
      throw CommandFailed.notFound(
          "The %s desk has received no such mail: 'gateway trace' shows its id or Message-ID."
              .formatted(desk));
    }
    if (ours.size() > 1) {
      throw CommandFailed.refused(
          "%d mails have this Message-ID: name one by its id, as 'gateway trace' shows it."
              .formatted(ours.size()));
    }
    return ours.get(0);
  }
}
