package mhss.gateway.console.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
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
    Keyring keyring = gateway.bean(Keyring.class);
    List<KeyView> keys = keyring.keys();
    Map<String, String> broken = keyring.brokenFiles();
    if (json.wanted()) {
      terminal.json(
          Map.of("keys", keys.stream().map(ListKeysCommand::data).toList(), "brokenFiles", broken));
    } else {
      print(keys, broken, terminal);
    }
    boolean good = broken.isEmpty() && keys.stream().allMatch(key -> key.problem().isEmpty());
    return good ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private static void print(List<KeyView> keys, Map<String, String> broken, Terminal terminal) {
    if (keys.isEmpty()) {
      terminal.line("No key yet. 'gateway keys generate' makes ours; 'gateway keys import' takes");
      terminal.line("in those of partners.");
    } else {
      terminal.table(
          List.of("FINGERPRINT", "WHOSE", "ALGORITHM", "EXPIRES", "FOR", "USER / PROBLEM"),
          keys.stream().map(ListKeysCommand::row).toList());
    }
    broken.forEach((file, why) -> terminal.line("File %s cannot be used: %s", file, why));
  }

  private static List<String> row(KeyView key) {
    String use = (key.signs() ? "signing " : "") + (key.encrypts() ? "encryption" : "");
    return List.of(
        key.fingerprint(),
        key.own() ? "own" : "partner",
        key.algorithm(),
        key.expires().map(at -> Terminal.time(at).substring(0, 10)).orElse("never"),
        use.isBlank() ? "nothing" : use.strip(),
        key.userId().replaceAll("[\\p{Cc}\\p{Cf}]", "")
            + key.problem().map(problem -> " -- " + problem).orElse(""));
  }

  private static Map<String, Object> data(KeyView key) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("fingerprint", key.fingerprint());
    data.put("own", key.own());
    data.put("keyIds", key.keyIds());
    data.put("userId", key.userId());
    data.put("created", key.created().toString());
    data.put("expires", key.expires().map(Object::toString).orElse(null));
    data.put("algorithm", key.algorithm());
    data.put("signs", key.signs());
    data.put("encrypts", key.encrypts());
    data.put("problem", key.problem().orElse(null));
    return data;
  }
}
