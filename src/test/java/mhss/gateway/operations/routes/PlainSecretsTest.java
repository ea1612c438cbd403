package mhss.gateway.operations.routes;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainSecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parameters:\n      - {name: password, value: hunter2}",
        "parameters:\n      - {name: 'imapPassword', value: '{{name}}x'}",
        "parameters:\n      - {name: password, value: '{{mailbox.password:hunter2}}'}",
        "parameters:\n      - {name: clientSecret, value: hunter2}",
        "description:\n      password: 'RAW(hunter2)'",
        "description:\n      'mailbox:x?username=u&password=hunter2&idle=true'",
        "description:\n      'mailbox:x?username=u&password=RAW(hun&ter2)'"
      })
  void refusesAPasswordThatStandsInTheFile(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(RouteRefused.class)
        .hasMessageContaining("plain text")
        .hasMessageNotContaining("hunter2")
        .extracting(why -> ((RouteRefused) why).line())
        .isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parameters:\n      - {name: password, value: '{{mailbox.x.password}}'}",
        "parameters:\n      - {name: password, value: ''}",
        "parameters:\n      - {name: password, required: false, description: 'a {{property}}'}",
        "parameters:\n      - {name: username, value: hunter2}",
        "description:\n      password: 'RAW({{?password}})'",
        "description:\n      'mailbox:x?username=u&password=RAW({{p}})&idle=true'"
      })
  void takesAPropertyForAPassword(String text) {
    assertThatCode(() -> read(text)).doesNotThrowAnyException();
  }

  private static void read(String text) {
    new RouteReader()
        .read(
            "x.yaml",
            """
            - templatedRoute:
                routeTemplateRef: mailbox
                routeId: x
                %s
            """
                .formatted(text));
  }
}
