package mhss.gateway.operations.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mhss.gateway.history.Entry;
import mhss.gateway.operations.RouteFile;
import org.junit.jupiter.api.Test;

class RouteDeployerTest extends DeployedFolder {

  @Test
  void refusesABrokenFileWhileTheOldRouteRunsOn() {
    write("a.yaml", route("a", "one"));
    write("b.yaml", route("b", "one"));
    deployer.deploy();
    write("a.yaml", broken("a"));
    deployer.deploy();
    assertThat(said("a")).isEqualTo("one");
    assertThat(said("b")).isEqualTo("one");
    RouteFile refused = file("a.yaml");
    assertThat(refused.state()).isEqualTo("refused");
    assertThat(refused.line()).isEqualTo(6);
    assertThat(refused.error()).contains("setBoddy");
    assertThat(refused.lastGoodCopyRuns()).isTrue();
  }

  @Test
  void deploysAFileOnceItIsMended() {
    write("a.yaml", broken("a"));
    deployer.deploy();
    assertThat(running()).isEmpty();
    write("a.yaml", route("a", "two"));
    deployer.deploy();
    assertThat(said("a")).isEqualTo("two");
    assertThat(file("a.yaml").state()).isEqualTo("running");
    assertThat(file("a.yaml").error()).isNull();
  }

  @Test
  void callsNoFileBrokenWhenTheGatewayIsStoppedWhileItStarts() {
    write("a.yaml", route("a", "one"));
    deployer.deploy();
    write("a.yaml", broken("a"));
    write("b.yaml", route("b", "one"));

    deployer.end();
    deployer.deploy();

    assertThat(running()).containsExactly("a");
    assertThat(file("a.yaml").state()).isEqualTo("running");
  }

  @Test
  void startsTheOtherFilesWhenOneIsBroken() {
    write("a.yaml", "- route: [");
    write("b.yaml", route("b", "one"));
    deployer.deploy();
    assertThat(running()).containsExactly("b");
  }

  @Test
  void runsTheLastGoodCopyWhenAFileIsBrokenAtTheStart() {
    write("a.yaml", route("a", "one"));
    deployer.deploy();
    write("a.yaml", broken("a"));
    restart();
    deployer.deploy();
    assertThat(said("a")).isEqualTo("one");
    assertThat(file("a.yaml").state()).isEqualTo("refused");
  }

  @Test
  void neverRunsTheOldCopyOfAFileThatWasChangedMeanwhile() {
    write("a.yaml", route("a", "one"));
    deployer.deploy();
    write("a.yaml", route("a", "two"));
    restart();
    deployer.deploy();
    assertThat(said("a")).isEqualTo("two");
    assertThat(file("a.yaml").state()).isEqualTo("running");
  }

  @Test
  void stopsAndRemovesTheRouteOfADeletedFile() {
    write("a.yaml", route("a", "one"));
    write("b.yaml", route("b", "one"));
    deployer.deploy();
    delete("a.yaml");
    deployer.deploy();
    assertThat(running()).containsExactly("b");
    assertThat(file("a.yaml").state()).isEqualTo("removed");
  }

  @Test
  void keepsAFileThatWasDeletedBetweenTwoStartsAway() {
    write("a.yaml", route("a", "one"));
    deployer.deploy();
    delete("a.yaml");
    restart();
    deployer.deploy();
    assertThat(running()).isEmpty();
    assertThat(file("a.yaml").state()).isEqualTo("removed");
  }

  @Test
  void redeploysTheRoutesOfAnEditedConfiguration() {
    write("errors.yaml", configuration("first"));
    write("a.yaml", failing("a"));
    deployer.deploy();
    assertThat(said("a")).isEqualTo("first");
    write("errors.yaml", configuration("second"));
    deployer.deploy();
    assertThat(said("a")).isEqualTo("second");
  }

  @Test
  void refusesASecondFileWithTheSameId() {
    write("a.yaml", route("a", "one"));
    write("mailboxes/a.yaml", route("a", "two"));
    deployer.deploy();
    assertThat(said("a")).isEqualTo("one");
    assertThat(file("mailboxes/a.yaml").error()).contains("already deployed from a.yaml");
  }

  @Test
  void ignoresAFileThatIsStillEmpty() {
    write("a.yaml", route("a", "one"));
    deployer.deploy();
    write("a.yaml", "");
    deployer.deploy();
    assertThat(said("a")).isEqualTo("one");
    assertThat(file("a.yaml").state()).isEqualTo("running");
  }

  @Test
  void restoresTheOldRouteWhenTheNewOneFailsToStart() {
    write("a.yaml", route("a", "one"));
    write("b.yaml", route("b", "one"));
    deployer.deploy();
    write("a.yaml", route("a", "two").replace("direct:a", "direct:b"));
    deployer.deploy();
    assertThat(said("a")).isEqualTo("one");
    assertThat(said("b")).isEqualTo("one");
    assertThat(file("a.yaml").state()).isEqualTo("refused");
  }

  @Test
  void writesEachChangeIntoTheHistoryOnce() {
    write("a.yaml", route("a", "one"));
    deployer.deploy();
    restart();
    deployer.deploy();
    write("a.yaml", broken("a"));
    deployer.deploy();
    restart();
    deployer.deploy();
    delete("a.yaml");
    deployer.deploy();
    List<Entry> entries = history.latest(10);
    assertThat(entries)
        .extracting(entry -> entry.step().step())
        .containsExactly("route-deployed", "route-refused", "route-removed");
    assertThat(entries.get(1).step().facts())
        .containsEntry("path", "a.yaml")
        .containsEntry("line", "6")
        .containsEntry("sha256", RouteSource.sha256(broken("a")));
  }

  @Test
  void readsAChangeOnlyOnceTheFolderStandsStill() {
    deployer.deploy();
    write("a.yaml", route("a", "one"));
    deployer.deployChanges();
    assertThat(running()).isEmpty();
    deployer.deployChanges();
    assertThat(said("a")).isEqualTo("one");
  }

  private static String route(String id, String says) {
    return """
        - route:
            id: %1$s
            from:
              uri: direct:%1$s
              steps:
                - setBody: {constant: %2$s}
        """
        .formatted(id, says);
  }

  private static String broken(String id) {
    return route(id, "two").replace("setBody", "setBoddy");
  }

  private static String configuration(String says) {
    return """
        - routeConfiguration:
            id: errors
            onException:
              - onException:
                  exception: [java.lang.Exception]
                  handled: {constant: true}
                  steps:
                    - setBody: {constant: %s}
        """
        .formatted(says);
  }

  private static String failing(String id) {
    return """
        - route:
            id: %1$s
            routeConfigurationId: errors
            from:
              uri: direct:%1$s
              steps:
                - throwException:
                    exceptionType: java.lang.IllegalStateException
                    message: broken
        """
        .formatted(id);
  }
}
