package mhss.gateway.console.keys;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.partners.PinnedKeys;
import mhss.gateway.partners.PinnedKeys.PinnedKey;
import mhss.gateway.pgp.KeyView;
import mhss.gateway.pgp.Keyring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "list",
    description = {"All keys, and what is wrong with them.", "Exit code 1 when something is."},
    footer = {"%nExamples:", "  gateway keys list", "  gateway keys list --json"})
class ListKeysCommand extends GatewayTask {

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    List<PinnedKey> keys = gateway.bean(PinnedKeys.class).all();
    Map<String, String> broken = gateway.bean(Keyring.class).brokenFiles();
    Instant now = gateway.bean(Clock.class).instant();
    if (json.wanted()) {
      terminal.json(
          Map.of(
              "keys",
              keys.stream().map(key -> KeyData.of(key, now)).toList(),
              "brokenFiles",
              broken));
    } else {
      print(keys, broken, now, terminal);
    }
    boolean good =
        broken.isEmpty()
            && keys.stream().allMatch(key -> key.replaced() || key.key().problem().isEmpty());
    return good ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private static void print(
      List<PinnedKey> keys, Map<String, String> broken, Instant now, Terminal terminal) {
    if (keys.isEmpty()) {
      terminal.line("No key yet. 'gateway keys generate' makes ours; 'gateway keys import' takes");
      terminal.line("in those of partners.");
    } else {
      terminal.table(
          List.of("FINGERPRINT", "WHOSE", "ALGORITHM", "EXPIRES", "DAYS", "FOR", "USER / PROBLEM"),
          keys.stream().map(key -> row(key, now)).toList());
    }
    broken.forEach((file, why) -> terminal.line("File %s cannot be used: %s", file, why));
  }

  private static List<String> row(PinnedKey pinned, Instant now) {
    KeyView key = pinned.key();
    String use = (key.signs() ? "signing " : "") + (key.encrypts() ? "encryption" : "");
    return List.of(
        key.fingerprint(),
        pinned.owner() + (pinned.waiting().isEmpty() ? "" : " (to confirm)"),
        key.algorithm(),
        key.expires().map(at -> Terminal.time(at).substring(0, 10)).orElse("never"),
        KeyData.left(key, now).map(String::valueOf).orElse("-"),
        use.isBlank() ? "nothing" : use.strip(),
        key.userId().replaceAll("[\\p{Cc}\\p{Cf}]", "")
            + key.problem().map(problem -> " -- " + problem).orElse("")
            + (pinned.replaced() ? " -- replaced by another" : ""));
  }
}
