package mhss.gateway.operations.routes.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An admin changes how messages flow, and gets no shell by it. */
class RouteReachTest {

  static List<Path> ofTheHouse() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("routes"))) {
      return files.filter(file -> file.toString().matches(".*\\.ya?ml(\\.sample)?")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("ofTheHouse")
  void everyRouteOfTheHouseMayBeProposed(Path file) throws IOException {
    assertThat(RouteReach.beyond(Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "to: 'file:/tmp?fileName=x'",
        "to: {uri: 'file:/tmp'}",
        "to: 'validator:http://127.0.0.1/a.xsd'",
        "to: 'xslt:http://127.0.0.1/a.xsl'",
        "to: 'language:simple:x'",
        "to: 'bean:users?method=all'",
        "to: 'controlbus:route?routeId=send&action=stop'",
        "to: 'log:x?showAll=true'",
        "to: 'smtp:outbox?bcc=me@elsewhere.example'",
        "to: {uri: 'smtp:outbox', parameters: {javaMailSender: '#smtp', bcc: 'me@x.example'}}",
        "to: {uri: 'timer:x', parameters: {pollStrategy: '#class:java.lang.Thread'}}",
        "to: 'nonsense:{{env:HOME}}'",
        "to: 'direct:{{spring.datasource.password}}'",
        "to: 'direct:{{mailbox.example.password}}'",
        "to: 'direct:{{mailbox.{{env:HOME}}}}'",
        "to: '{{mailbox.none:file:/tmp}}'",
        "to: 'timer:x?pollStrategy=%23class:java.lang.Thread'",
        "to: {uri: 'timer:x', parameters: {pollStrategy: '{{mailbox.none:#}}class:java.lang.Thread'}}",
        "to: {uri: 'timer:x', parameters: {pollStrategy: '{{mailbox.none:}}#class:java.lang.Thread'}}",
        "to: {uri: 'timer:x', parameters: {pollStrategy: '{{?mailbox.a}}{{mailbox.b:{{env:HOME}}}}'}}",
        "setProperty: {name: x, simple: '{{mailbox.none:$}}{sysenv.HOME}'}",
        "setProperty: {name: x, simple: '{{mailbox.none:x}}{sysenv.HOME}'}",
        "setProperty: {name: x, constant: '{{mailbox.none:resource}}:file:secrets/master.key'}",
        "toD: 'direct:${header.x}'",
        "recipientList: {simple: '${header.x}'}",
        "enrich: {constant: 'file:/etc'}",
        "process: {ref: '#class:java.lang.Thread'}",
        "script: {groovy: 'x'}",
        "log: '${body}'",
        "setBody: {spel: '#{T(java.lang.Runtime)}'}",
        "setProperty: {name: x, spel: '#{1}'}",
        "setProperty: {name: x, ref: users}",
        "setProperty: {name: x, simple: '${sysenv.HOME}'}",
        "setProperty: {name: x, simple: '${bean:users?method=all}'}",
        "setProperty: {name: x, simple: '${body.mail.text}'}",
        "setProperty: {name: x, simple: '$simple{sysenv.HOME}'}",
        "setProperty: {name: x, simple: ' resource:file:secrets/master.key'}",
        "setProperty: {name: x, constant: 'resource:file:secrets/master.key'}",
        "setProperty: {name: x, expression: {language: {language: spel, expression: '1'}}}",
        "setProperty: {name: x, simple: {expression: '1', resultType: mhss.gateway.access.Users}}",
        "setProperty: {name: x, method: {ref: users, method: all}}",
        "bean: {ref: users, method: \"unlock('kim','somebody-else')\"}",
        "bean: {ref: intake, method: \"failed('x','y')\"}",
        "bean: {ref: intake, method: 'failed(${bean:users}, ${exception})'}",
        "bean: {ref: intake, method: claim, beanType: java.lang.Thread}",
        "bean: {ref: intake, method: claim, ref: users}",
        "wireTap: 'file:/tmp'",
        "wireTap: {uri: 'direct:x', onPrepare: '#users'}"
      })
  void aStepThatReachesBeyondTheGatewaysOwnIsRefusedWithItsLine(String step) {
    assertThat(RouteReach.beyond(with(step)))
        .hasValueSatisfying(
            far -> {
              assertThat(far.line()).isEqualTo(6);
              assertThat(far.words()).contains("Whoever has the shell");
            });
  }

  @Test
  void aBeanOfATemplateIsRefused() {
    assertThat(
            RouteReach.beyond(
                """
                - routeTemplate:
                    id: x
                    parameters: [{name: q}]
                    beans: [{name: b, type: '#class:java.lang.ProcessBuilder'}]
                    route: {from: {uri: 'timer:{{q}}', steps: []}}
                """))
        .hasValueSatisfying(far -> assertThat(far.line()).isEqualTo(4));
  }

  @Test
  void whatATemplateIsGivenMakesNoClassOfIt() {
    assertThat(
            RouteReach.beyond(
                """
                - templatedRoute:
                    routeTemplateRef: mailbox
                    routeId: x
                    parameters:
                      - {name: authenticator, value: '#class'}
                """))
        .hasValueSatisfying(far -> assertThat(far.line()).isEqualTo(5));
    assertThat(
            RouteReach.beyond(
                """
                - routeTemplate:
                    id: x
                    parameters: [{name: password}]
                    route: {from: {uri: 'timer:{{password}}', steps: []}}
                """))
        .hasValueSatisfying(far -> assertThat(far.words()).contains("a password is asked for"));
  }

  @Test
  void aLineEndThatOnlySomeReadersKnowHidesNothing() {
    assertThat(RouteReach.beyond(with("setProperty: {name: x, simple: x\u2028# ${sysenv.HOME}\n}")))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delay: {constant: '500'}",
        "filter: {simple: '${body.size} > 0', steps: [{to: 'direct:message'}]}",
        "throttle: {constant: '10'}",
        "bean: {ref: dispatch, method: claim}",
        "to: {uri: 'smtp:outbox', parameters: {javaMailSender: '#smtp'}}"
      })
  void stepsOfTheGatewayInAnotherOrderAreAllowed(String step) {
    assertThat(RouteReach.beyond(with(step))).isEmpty();
  }

  private static String with(String step) {
    return """
        - route:
            id: x
            from:
              uri: timer:x
              steps:
                - %s
        """
        .formatted(step);
  }
}
