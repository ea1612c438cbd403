package mhss.gateway.operations.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class DryRunTest {

  private final GenericApplicationContext beans = new GenericApplicationContext();

  @BeforeEach
  void start() {
    beans.registerBean("greeter", Greeter.class);
    beans.registerBean("hidden", Hidden.class);
    beans.refresh();
  }

  @AfterEach
  void stop() {
    beans.close();
  }

  @Test
  void acceptsARouteWhoseBeansAndMethodsExist() {
    check(route("bean: {ref: greeter, method: greet}"));
  }

  @Test
  void refusesWhatIsNotYaml() {
    assertRefused("- route:\n    id: [r\n", 3, "not YAML");
  }

  @Test
  void refusesAnUnknownStep() {
    assertRefused(route("lgo: {message: hi}"), 6, "Unknown node id: lgo");
  }

  @Test
  void refusesAMisspeltField() {
    assertRefused(route("log: {mesage: hi}"), 6, "mesage");
  }

  @Test
  void refusesAMisspeltOptionOfAnEndpoint() {
    assertRefused(route("to: {uri: 'direct:x', parameters: {tmeout: 1}}"), 6, "tmeout");
  }

  @Test
  void refusesAnUnknownComponentWithoutRepeatingItsPassword() {
    assertThat(assertRefused(route("to: {uri: 'nix://user:hush@x'}"), 6, "nix"))
        .doesNotContain("hush");
  }

  @Test
  void refusesAMissingProperty() {
    assertRefused(route("log: {message: '{{not.there}}'}"), 6, "not.there");
  }

  @Test
  void refusesAMissingTemplate() {
    assertRefused("- templatedRoute:\n    routeId: r\n    routeTemplateRef: nix\n", 3, "nix");
  }

  @Test
  void refusesABeanThatIsNotThere() {
    assertRefused(route("bean: {ref: nobody, method: greet}"), 6, "no bean named nobody");
  }

  @Test
  void refusesABeanThatIsNotPublic() {
    assertRefused(route("bean: {ref: hidden, method: greet}"), 6, "not public");
  }

  @Test
  void refusesAMethodThatIsNotThere() {
    assertRefused(route("bean: {ref: greeter, method: greeet}"), 6, "no public method");
  }

  @Test
  void refusesAnOverloadedMethod() {
    assertRefused(route("bean: {ref: greeter, method: wave}"), 6, "overloaded");
  }

  @Test
  void refusesABeanWithoutItsMethod() {
    assertRefused(route("bean: {ref: greeter}"), 6, "ref and method");
    assertRefused(route("to: 'bean:greeter?method=greet'"), 6, "ref and method");
  }

  @Test
  void refusesCamelsOwnMailConsumers() {
    for (String scheme : List.of("imap", "imaps", "pop3", "pop3s")) {
      assertRefused(route("to: '" + scheme + "://mail.example'"), 6, "mailbox: component");
    }
  }

  @Test
  void refusesCamelsOwnMailConsumerBehindAProperty() {
    System.setProperty("test.scheme", "imaps");
    try {
      assertRefused(route("to: '{{test.scheme}}://mail.example'"), 0, "mailbox: component");
    } finally {
      System.clearProperty("test.scheme");
    }
  }

  @Test
  void refusesToSendMailPastTheGuard() {
    assertRefused(route("to: 'smtp://mail.example'"), 0, "enforces gateway.mode");
    assertRefused(route("to: 'smtps://mail.example?to=x'"), 0, "enforces gateway.mode");
  }

  @Test
  void refusesThePgpDataFormatOfCamel() {
    assertRefused(route("unmarshal: {pgp: {keyFileName: x}}"), 6, "pgp data format");
    assertRefused(route("to: 'dataformat:pgp:unmarshal'"), 6, "pgp data format");
  }

  @Test
  void refusesASecondRouteInAFile() {
    assertRefused(route("log: {message: hi}") + route("log: {message: hi}"), 7, "one route per");
  }

  @Test
  void refusesAFileThatIsNotNamedAfterItsRoute() {
    assertRefused(route("log: {message: hi}").replace("id: r", "id: other"), 2, "make them the");
  }

  @Test
  void refusesWhatIsNoRoute() {
    assertRefused("- rest:\n    path: x\n", 1, "rest has no place here");
    assertRefused("# nothing\n", 0, "only comments");
  }

  @Test
  void namesTheMailboxThatATemplateWouldBreak() {
    RouteSource template =
        read(
            "t.yaml",
            """
            - routeTemplate:
                id: t
                parameters:
                  - name: colour
                  - name: size
                from:
                  uri: timer:{{colour}}
                  steps:
                    - log: {message: '{{size}}'}
            """);
    RouteSource mailbox =
        read(
            "mailboxes/m.yaml",
            """
            - templatedRoute:
                routeId: m
                routeTemplateRef: t
                parameters:
                  - {name: colour, value: red}
            """);
    assertThatThrownBy(() -> new DryRun(beans).check(template, List.of(template, mailbox)))
        .hasMessageContaining("mailboxes/m.yaml would fail")
        .hasMessageContaining("size");
  }

  private String assertRefused(String content, int line, String cause) {
    RouteRefused refused = catchThrowableOfType(RouteRefused.class, () -> check(content));
    assertThat(refused).hasMessageContaining(cause);
    assertThat(refused.line()).as(refused.getMessage()).isEqualTo(line);
    return refused.getMessage();
  }

  private void check(String content) {
    RouteSource source = read("folder/r.yaml", content);
    new DryRun(beans).check(source, List.of(source));
  }

  private static RouteSource read(String path, String content) {
    return new RouteReader().read(path, content);
  }

  private static String route(String step) {
    return """
        - route:
            id: r
            from:
              uri: timer:x
              steps:
                - %s
        """
        .formatted(step);
  }

  public static class Greeter {

    public String greet() {
      return "hello";
    }

    public void wave() {}

    public void wave(String hand) {}
  }

  static class Hidden {

    public String greet() {
      return "hello";
    }
  }
}
