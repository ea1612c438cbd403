package mhss.gateway.operations.routes.reach;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands as a value: no expression but the plain ones, no property but those of a mailbox. */
final class Texts {

  private static final String EXPRESSION =
      "\\$\\{(?:body(?:\\.size|\\.iterator\\(\\)\\.hasNext\\(\\))?|exception|exchangeProperty\\.\\w+)}";

  private static final Pattern PLAIN = Pattern.compile(EXPRESSION);
  private static final Pattern METHOD =
      Pattern.compile("[a-z]\\w*(?:\\((?:%1$s(?:, ?%1$s)*)?\\))?".formatted(EXPRESSION));
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\??([\\w.-]+)(?::[^{}]*)?}}");
  private static final Pattern PROPERTY =
      Pattern.compile("mailbox\\.[\\w.-]+|gateway\\.(?:watch|returns)\\.[\\w-]+");
  private static final Pattern TYPE = Pattern.compile("java\\.(?:lang|io|util)\\.\\w+");
  private static final Pattern BEAN = Pattern.compile("#\\w+");

  /** Those whose public methods are steps, and nothing else. */
  private static final Set<String> BEANS =
      Set.of(
          "anchors",
          "caseArrivals",
          "dispatch",
          "intake",
          "keyArrivals",
          "receive",
          "returnsSweep",
          "telling",
          "watch");

  private Texts() {}

  static void refuse(String text, String key, int line, Set<String> parameters) {
    switch (key) {
      case "uri", "to", "from", "wireTap" -> Endpoints.refuse(text, line);
      case "ref" ->
          unless(BEANS.contains(text), line, text, "is no bean whose steps a route calls");
      case "method" -> unless(METHOD.matcher(text).matches(), line, text, "is no step of a bean");
      case "exception", "resultType" ->
          unless(TYPE.matcher(text).matches(), line, text, "is no type of java.lang, io or util");
      default -> {}
    }
    refuseExpressions(text, line);
    refuseProperties(text, line, parameters);
    boolean bean = Set.of("javaMailSender", "authenticator", "value").contains(key);
    unless(
        !text.startsWith("#") || (bean && BEAN.matcher(text).matches()),
        line,
        text,
        "names something beyond the route");
  }

  private static void refuseExpressions(String text, int line) {
    String left = PLAIN.matcher(text).replaceAll("");
    unless(
        !left.contains("${") && !left.contains("$simple{") && !left.strip().startsWith("resource:"),
        line,
        text,
        "is more than ${body}, its size, ${exception} or a property of the exchange");
  }

  private static void refuseProperties(String text, int line, Set<String> parameters) {
    Matcher place = PLACE.matcher(text);
    StringBuilder left = new StringBuilder();
    while (place.find()) {
      String name = place.group(1);
      unless(
          parameters.contains(name) || PROPERTY.matcher(name).matches(),
          line,
          "{{" + name + "}}",
          "is no parameter of the template, and no property of a mailbox");
      place.appendReplacement(left, "");
    }
    place.appendTail(left);
    unless(!left.toString().contains("{{"), line, "{{", "does not name one property");
  }

  private static void unless(boolean allowed, int line, String text, String why) {
    if (!allowed) {
      String shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
      throw new TooFar(line, "'%s' %s".formatted(shown, why));
    }
  }
}
