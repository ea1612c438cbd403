package mhss.gateway.console.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.operations.Fingerprint;
import mhss.gateway.operations.KeyAnnouncements;
import mhss.gateway.pgp.KeyView;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "announce",
    description = {
      "Send our next key to the partners, in mail that our present key signs.",
      "Afterwards name it in gateway.signing-keys; the present one stays, for what is still encrypted to it."
    },
    footer = {
      "%nExamples:",
      "  gateway keys announce 0123...CDEF",
      "  gateway keys announce 0123...CDEF --to atw-team --yes"
    })
class AnnounceKeyCommand extends GatewayTask {

  @Parameters(paramLabel = "FINGERPRINT", description = "Of our own key, in full.")
  private String fingerprint;

  @Option(
      names = "--to",
      paramLabel = "PARTNER",
      description = "Id of a partner; may be given several times. Default: all but our own people.")
  private List<String> to = List.of();

  @Option(
      names = "--desk",
      paramLabel = "DESK",
      defaultValue = "provider",
      description = "That writes: provider (default) or adviser.")
  private String desk;

  @Option(names = "--yes", description = "Really send it.")
  private boolean yes;

  @Mixin private ActorOption actor = new ActorOption();
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    KeyView key = key(gateway);
    KeyAnnouncements announcements = gateway.bean(KeyAnnouncements.class);
    List<String> readers = readers(announcements.readers());
    if (!yes) {
      throw CommandFailed.refused(
          "Nothing was sent. It would go to %s: add --yes to send it."
              .formatted(String.join(", ", readers)));
    }
    Map<String, UUID> rows = announcements.announce(key, desk, readers, actor.name());
    print(new TreeMap<>(rows), gateway.bean(Outbox.class), terminal);
    return ExitCode.OK;
  }

  private KeyView key(LightGateway gateway) {
    String wanted = Fingerprint.plain(fingerprint);
    KeyView key =
        gateway.bean(Keyring.class).keys().stream()
            .filter(one -> one.own() && one.fingerprint().equals(wanted))
            .findFirst()
            .orElseThrow(
                () -> CommandFailed.notFound("There is no key of our own " + wanted + " here."));
    key.problem()
        .ifPresent(
            problem -> {
              throw CommandFailed.refused("It is of no use to anybody: it " + problem + ".");
            });
    return key;
  }

  private List<String> readers(List<String> all) {
    to.stream()
        .filter(id -> !all.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw CommandFailed.notFound(
                  "There is no partner %s to announce it to.".formatted(id));
            });
    List<String> readers = to.isEmpty() ? all : to;
    if (readers.isEmpty()) {
      throw CommandFailed.refused("There is no partner to announce it to.");
    }
    return readers;
  }

  private void print(Map<String, UUID> rows, Outbox outbox, Terminal terminal) {
    Map<String, Object> data = new LinkedHashMap<>();
    rows.forEach(
        (partner, row) -> {
          String state = outbox.byId(row).map(OutboxEntry::state).orElse("queued");
          data.put(partner, Map.of("outbox", row.toString(), "state", state));
          if (!json.wanted()) {
            terminal.line("%s: in the outbox as %s, %s.", partner, row, state);
          }
        });
    if (json.wanted()) {
      terminal.json(data);
    }
  }
}
