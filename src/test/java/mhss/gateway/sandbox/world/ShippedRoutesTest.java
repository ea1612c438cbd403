package mhss.gateway.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of shipped routes is that of {@code routes/}; {@code -Droutes.write} makes it anew. */
class ShippedRoutesTest {

  private static final Path ROUTES = Path.of("routes");

  @TempDir private Path folder;
  private Path installed;
  private Path copied;

  @BeforeEach
  void installsTheRoutes() throws IOException {
    installed = folder.resolve("installed");
    copied = folder.resolve("copied");
    for (String name : names(ROUTES)) {
      SandboxFolders.write(installed.resolve(name), Files.readString(ROUTES.resolve(name)));
    }
  }

  @Test
  void listIsUpToDate() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String name : names(ROUTES)) {
      lines.add(ShippedRoutes.line(name, Files.readAllBytes(ROUTES.resolve(name))));
    }
    Path list = Path.of("src/main/resources" + ShippedRoutes.LIST);
    if (Boolean.getBoolean("routes.write")) {
      Files.write(list, lines);
    }
    assertThat(list)
        .describedAs("mvn test -Dtest=ShippedRoutesTest -Droutes.write=true writes it anew")
        .hasContent(String.join("\n", lines));
  }

  @Test
  void areTakenAsShipped() throws IOException {
    ShippedRoutes.copy(installed, copied);
    assertThat(names(copied)).contains("watch.yaml", "templates/mailbox.yaml");
    assertThat(names(copied)).isEqualTo(names(installed));
    assertThat(copied.resolve("watch.yaml")).hasSameBinaryContentAs(ROUTES.resolve("watch.yaml"));
  }

  @Test
  void areTakenWithoutRoutesOfTheInstallationsOwn() throws IOException {
    SandboxFolders.write(installed.resolve("scans.yaml"), "- route: {from: {uri: 'file:drop'}}\n");
    ShippedRoutes.copy(installed, copied);
    assertThat(names(copied)).contains("send.yaml").doesNotContain("scans.yaml");
  }

  @Test
  void areTakenWithoutThoseThatTheInstallationHasChanged() throws IOException {
    Path watch = installed.resolve("watch.yaml");
    SandboxFolders.write(watch, Files.readString(watch) + "        - to: file:elsewhere\n");
    ShippedRoutes.copy(installed, copied);
    assertThat(names(copied)).contains("send.yaml").doesNotContain("watch.yaml");
  }

  private static List<String> names(Path routes) throws IOException {
    try (Stream<Path> files = Files.walk(routes)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .map(file -> routes.relativize(file).toString())
          .filter(name -> !name.startsWith("mailboxes"))
          .sorted()
          .toList();
    }
  }
}
