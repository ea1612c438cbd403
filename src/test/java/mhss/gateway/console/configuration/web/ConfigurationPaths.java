package mhss.gateway.console.configuration.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.changes.Changes;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Proposal;
import mhss.gateway.changes.Versions;
import mhss.gateway.console.web.SamplePaths;
import mhss.gateway.console.web.WebWorld;

/** Files, versions, and a change that was tried. */
class ConfigurationPaths implements SamplePaths {

  private static final String FILE = "templates/mhss-v8/exit-rejected.txt.ftl";

  @Override
  public Map<String, String> paths() {
    Map<String, String> paths = new HashMap<>();
    paths.put("/routes/{id}", "/routes/deliver");
    paths.put("/changes/{id}", "/changes/" + change());
    paths.put("/changes/file", "/changes/file?name=" + FILE);
    paths.put("/changes/version", "/changes/version?name=" + FILE + "&number=1");
    paths.put("/changes/file/content", "/changes/file/content?name=" + FILE);
    paths.put("/changes/{id}/content", "/changes/" + change() + "/content");
    paths.put("/changes/{id}/proof", "/changes/" + change() + "/proof");
    paths.put("/changes/new", "/changes/new?name=" + FILE);
    paths.put("/changes/configuration/{hash}", "/changes/configuration/" + hash());
    return paths;
  }

  private static String hash() {
    return WebWorld.jdbc()
        .sql("select hash from config_set order by noted_at limit 1")
        .query(String.class)
        .single();
  }

  private static UUID change() {
    Changes changes = WebWorld.bean(Changes.class);
    return changes.latest(100).stream()
        .filter(change -> change.file().name().equals(FILE))
        .findFirst()
        .map(change -> change.id())
        .orElseGet(() -> tried(changes));
  }

  private static UUID tried(Changes changes) {
    ConfigFile file = ConfigFile.named(FILE);
    byte[] now = WebWorld.bean(Versions.class).now(file).orElseThrow();
    String more = new String(now, StandardCharsets.UTF_8) + "Please write again.\n";
    Optional<byte[]> content = Optional.of(more.getBytes(StandardCharsets.UTF_8));
    UUID id =
        changes.propose(new Proposal(file, content, Optional.empty(), "a kinder end"), "admin");
    changes.tryOut(id, 10, "admin");
    return id;
  }
}
