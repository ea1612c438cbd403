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
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\??([\\w.-]+)(?::[^{}$#%]*)?}}");
  private static final Pattern PROPERTY =
      Pattern.compile("mailbox\\.[\\w.-]+|gateway\\.(?:watch|returns)\\.[\\w-]+");
  private static final Pattern TYPE =
      Pattern.compile(
          "java\\.(?:lang|io|util)\\.\\w+"
              + "|org\\.springframework\\.(?:dao|transaction)\\.\\w+Exception");
  private static final Pattern BEAN =
      Pattern.compile("#(?!(?:class|type|bean|property|autowired|valueAs)$)\\w+");
  private static final Pattern WEEKDAY = Pattern.compile("\\d#\\d");

  /** What makes an expression, a bean or a property of the texts it stands between. */
  private static final Pattern MAKING = Pattern.compile("[${}#%]");

  private static final Pattern MAKING_IN_WORDS = Pattern.compile("[${}]");

  /** Nothing of these is worked out, so a property can only be what it is. */
  private static final Set<String> SAID = Set.of("simple", "constant", "expression", "id", "name");

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
          unless(
              TYPE.matcher(text).matches(),
              line,
              text,
              "is no type of java.lang, io or util, nor an error of the database");
      default -> {}
    }
    unless(
        !text.strip().startsWith("resource:") && (!SAID.contains(key) || !text.contains("{{")),
        line,
        text,
        "is worked out of something else: write it as it is meant");
    String left = withoutProperties(PLAIN.matcher(text).replaceAll(""), line, parameters);
    boolean bean =
        (key.equals("value") && BEAN.matcher(left).matches())
            || (key.equals("javaMailSender") && left.equals("#smtp"));
    unless(
        bean || !making(key).matcher(WEEKDAY.matcher(left).replaceAll("")).find(),
        line,
        text,
        "is more than ${body}, its size, ${exception}, a property of the exchange or of a mailbox");
  }

  private static Pattern making(String key) {
    return key.equals("description") ? MAKING_IN_WORDS : MAKING;
  }

  private static String withoutProperties(String text, int line, Set<String> parameters) {
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      String name = place.group(1);
      unless(
          parameters.contains(name) || PROPERTY.matcher(name).matches(),
          line,
          "{{" + name + "}}",
          "is no parameter of the template, and no property of a mailbox");
    }
    return PLACE.matcher(text).replaceAll("");
  }

  private static void unless(boolean allowed, int line, String text, String why) {
    if (!allowed) {
      String shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
      throw new TooFar(line, "'%s' %s".formatted(shown, why));
    }
  }
}
