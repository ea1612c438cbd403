package mhss.gateway.operations.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RouteTemplatesTest extends DeployedFolder {

  @Test
  void redeploysTheMailboxesOfAnEditedTemplate() {
    write("templates/box.yaml", template("hello"));
    write("mailboxes/x.yaml", mailbox("x"));
    write("mailboxes/y.yaml", mailbox("y"));
    deployer.deploy();
    assertThat(said("x")).isEqualTo("hello x");
    write("templates/box.yaml", template("good day"));
    deployer.deploy();
    assertThat(said("x")).isEqualTo("good day x");
    assertThat(said("y")).isEqualTo("good day y");
  }

  @Test
  void refusesATemplateThatWouldBreakAMailbox() {
    write("templates/box.yaml", template("hello"));
    write("mailboxes/x.yaml", mailbox("x"));
    deployer.deploy();
    write("templates/box.yaml", template("hello {{size}}"));
    deployer.deploy();
    assertThat(said("x")).isEqualTo("hello x");
    assertThat(file("templates/box.yaml").error()).contains("mailboxes/x.yaml would fail");
  }

  @Test
  void deploysAMailboxThatCameBeforeItsTemplate() {
    write("mailboxes/x.yaml", mailbox("x"));
    deployer.deploy();
    assertThat(file("mailboxes/x.yaml").state()).isEqualTo("refused");
    write("templates/box.yaml", template("hello"));
    deployer.deploy();
    assertThat(said("x")).isEqualTo("hello x");
    assertThat(file("mailboxes/x.yaml").state()).isEqualTo("running");
  }

  @Test
  void keepsATemplateThatMailboxesStillNeedAlsoAcrossARestart() {
    write("templates/box.yaml", template("hello"));
    write("mailboxes/x.yaml", mailbox("x"));
    deployer.deploy();
    delete("templates/box.yaml");
    deployer.deploy();
    assertThat(said("x")).isEqualTo("hello x");
    restart();
    deployer.deploy();
    assertThat(said("x")).isEqualTo("hello x");
    assertThat(file("templates/box.yaml").error()).contains("mailboxes/x.yaml needs it");
  }

  private static String template(String greeting) {
    return """
        - routeTemplate:
            id: box
            parameters:
              - name: who
            from:
              uri: direct:{{who}}
              steps:
                - setBody: {simple: '%s {{who}}'}
        """
        .formatted(greeting);
  }

  private static String mailbox(String id) {
    return """
        - templatedRoute:
            routeId: %1$s
            routeTemplateRef: box
            parameters:
              - {name: who, value: %1$s}
        """
        .formatted(id);
  }
}
